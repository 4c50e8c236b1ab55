/**
 * Members of the United Nations. One State a line: ISO 3166-1 alpha-3, alpha-2, the short name as United Nations
 * documents print it, then after `|` the formal name, former names and the spellings that reports and lists really show.
 */
export const members = `
AFG AF Afghanistan | Islamic Republic of Afghanistan | Afganistan
ALB AL Albania | Republic of Albania
DZA DZ Algeria | People's Democratic Republic of Algeria
AND AD Andorra | Principality of Andorra
AGO AO Angola | Republic of Angola
ATG AG Antigua and Barbuda | Antigua | Antigua-Barbuda
ARG AR Argentina | Argentine Republic | Argentine
ARM AM Armenia | Republic of Armenia
AUS AU Australia | Commonwealth of Australia
AUT AT Austria | Republic of Austria
AZE AZ Azerbaijan | Republic of Azerbaijan | Azerbaidjan | Azerbajan | Azerbaïjan
BHS BS Bahamas | Commonwealth of the Bahamas | Bahamas (The)
BHR BH Bahrain | Kingdom of Bahrain | Bahrein
BGD BD Bangladesh | People's Republic of Bangladesh | Bangladesch | Bengladesh
BRB BB Barbados
BLR BY Belarus | Republic of Belarus | Byelorussia | Belorussia
BEL BE Belgium | Kingdom of Belgium
BLZ BZ Belize
BEN BJ Benin | Republic of Benin
BTN BT Bhutan | Kingdom of Bhutan
BOL BO Bolivia (Plurinational State of) | Plurinational State of Bolivia | Bolivia | Republic of Bolivia | Bolivia (the Plurinational State of) | Bolivia (Plurinational Republic of)
BIH BA Bosnia and Herzegovina | Bosnia | Bosnia Herzegovina | Bosnia and Hercegovina | Bosnia and Herzogovina | BiH
BWA BW Botswana | Republic of Botswana
BRA BR Brazil | Federative Republic of Brazil | Brasil
BRN BN Brunei Darussalam | Brunei | Nation of Brunei | Brunei Darusalam | Brunei Darussalem
BGR BG Bulgaria | Republic of Bulgaria
BFA BF Burkina Faso | Burkina | Burkina Fasso | Upper Volta
BDI BI Burundi | Republic of Burundi
CPV CV Cabo Verde | Republic of Cabo Verde | Cape Verde | Cap Verde | Republic of Cape Verde
KHM KH Cambodia | Kingdom of Cambodia | Kampuchea
CMR CM Cameroon | Republic of Cameroon | Cameroun
CAN CA Canada
CAF CF Central African Republic | Central African Rep.
TCD TD Chad | Republic of Chad | Tchad
CHL CL Chile | Republic of Chile | Chili
CHN CN China | People's Republic of China | PRC | PR China
COL CO Colombia | Republic of Colombia | Columbia
COM KM Comoros | Union of the Comoros | Comoros Islands
COG CG Congo | Republic of the Congo | Republic of Congo | Congo (Republic of the) | Congo-Brazzaville | Congo (Brazzaville)
CRI CR Costa Rica | Republic of Costa Rica
CIV CI Côte d’Ivoire | Republic of Côte d’Ivoire | Ivory Coast | Côte Ivoire
HRV HR Croatia | Republic of Croatia
CUB CU Cuba | Republic of Cuba
CYP CY Cyprus | Republic of Cyprus
CZE CZ Czechia | Czech Republic | Czech Rep.
PRK KP Democratic People’s Republic of Korea | DPRK | DPR Korea | DPR of Korea | North Korea | Korea (Democratic People's Republic of) | Korea (DPR) | Democratic Republic of Korea | Democratic Peoples Republic Korea
COD CD Democratic Republic of the Congo | DRC | DR Congo | DR of the Congo | Congo (Democratic Republic of the) | Congo (DRC) | Congo-Kinshasa | Congo (Kinshasa) | Democratic Republic Congo | Zaire
DNK DK Denmark | Kingdom of Denmark | Danmark
DJI DJ Djibouti | Republic of Djibouti | Djbouti | Djibuti
DMA DM Dominica | Commonwealth of Dominica
DOM DO Dominican Republic | Dominican Rep. | Republica Dominicana
ECU EC Ecuador | Republic of Ecuador | Equador
EGY EG Egypt | Arab Republic of Egypt | Egpyt | Egypte
SLV SV El Salvador | Republic of El Salvador | Salvador
GNQ GQ Equatorial Guinea | Republic of Equatorial Guinea
ERI ER Eritrea | State of Eritrea
EST EE Estonia | Republic of Estonia
SWZ SZ Eswatini | Kingdom of Eswatini | Swaziland | Kingdom of Swaziland | eSwatini (Kingdom of)
ETH ET Ethiopia | Federal Democratic Republic of Ethiopia
FJI FJ Fiji | Republic of Fiji | Fiji Islands
FIN FI Finland | Republic of Finland
FRA FR France | French Republic
GAB GA Gabon | Gabonese Republic
GMB GM Gambia | Republic of the Gambia | Gambia (Republic of The) | Gambia (Islamic Republic of the) | The Gambia
GEO GE Georgia | Republic of Georgia
DEU DE Germany | Federal Republic of Germany | Germany (Federal Republic of)
GHA GH Ghana | Republic of Ghana
GRC GR Greece | Hellenic Republic
GRD GD Grenada
GTM GT Guatemala | Republic of Guatemala | Guatamala
GIN GN Guinea | Republic of Guinea | Guinea Conakry
GNB GW Guinea-Bissau | Republic of Guinea-Bissau
GUY GY Guyana | Co-operative Republic of Guyana
HTI HT Haiti | Republic of Haiti
HND HN Honduras | Republic of Honduras
HUN HU Hungary | Republic of Hungary
ISL IS Iceland | Republic of Iceland
IND IN India | Republic of India
IDN ID Indonesia | Republic of Indonesia
IRN IR Iran (Islamic Republic of) | Islamic Republic of Iran | Iran | Iran (the Islamic Republic of) | Iran (Islamic Republic) | I.R. Iran
IRQ IQ Iraq | Republic of Iraq
IRL IE Ireland | Republic of Ireland
ISR IL Israel | State of Israel
ITA IT Italy | Italian Republic | Republic of Italy
JAM JM Jamaica
JPN JP Japan
JOR JO Jordan | Hashemite Kingdom of Jordan
KAZ KZ Kazakhstan | Republic of Kazakhstan | Kazakstan | Kazahstan
KEN KE Kenya | Republic of Kenya
KIR KI Kiribati | Republic of Kiribati
KWT KW Kuwait | State of Kuwait | Koweit
KGZ KG Kyrgyzstan | Kyrgyz Republic | Kyrgystan | Kirghizstan | Kirgizstan | Kyrghyzstan | Kyrgistan | Kyrgyztan
LAO LA Lao People’s Democratic Republic | Laos | Lao PDR | Lao | Lao People's Dem. Rep. | Lao Democratic People's Republic
LVA LV Latvia | Republic of Latvia
LBN LB Lebanon | Lebanese Republic | Republic of Lebanon
LSO LS Lesotho | Kingdom of Lesotho
LBR LR Liberia | Republic of Liberia
LBY LY Libya | State of Libya | Libyan Arab Jamahiriya | Socialist People's Libyan Arab Jamahiriya | Lybia | Libyan Arab Jamahirya | Great Socialist People's Libyan Arab Jamahiriya
LIE LI Liechtenstein | Principality of Liechtenstein | Lichtenstein | Liechtentein
LTU LT Lithuania | Republic of Lithuania
LUX LU Luxembourg | Grand Duchy of Luxembourg | Luxemburg
MDG MG Madagascar | Republic of Madagascar
MWI MW Malawi | Republic of Malawi
MYS MY Malaysia | Malasia
MDV MV Maldives | Republic of Maldives | Republic of the Maldives | Maldives Islands
MLI ML Mali | Republic of Mali
MLT MT Malta | Republic of Malta
MHL MH Marshall Islands | Republic of the Marshall Islands
MRT MR Mauritania | Islamic Republic of Mauritania
MUS MU Mauritius | Republic of Mauritius
MEX MX Mexico | United Mexican States | Mexique
FSM FM Micronesia (Federated States of) | Federated States of Micronesia | Micronesia | Federal States of Micronesia
MCO MC Monaco | Principality of Monaco
MNG MN Mongolia
MNE ME Montenegro | Republic of Montenegro
MAR MA Morocco | Kingdom of Morocco | Morroco | Marocco | Maroc
MOZ MZ Mozambique | Republic of Mozambique
MMR MM Myanmar | Republic of the Union of Myanmar | Union of Myanmar | Burma | Myanmar (Burma)
NAM NA Namibia | Republic of Namibia
NRU NR Nauru | Republic of Nauru
NPL NP Nepal | Federal Democratic Republic of Nepal
NLD NL Netherlands (Kingdom of the) | Kingdom of the Netherlands | Netherlands | The Netherlands | Netherland | Holland | Netherlands (the Kingdom of the)
NZL NZ New Zealand | New Zeland
NIC NI Nicaragua | Republic of Nicaragua
NER NE Niger | Republic of the Niger | Republic of Niger
NGA NG Nigeria | Federal Republic of Nigeria
MKD MK North Macedonia | Republic of North Macedonia | former Yugoslav Republic of Macedonia | Macedonia | FYROM | FYR Macedonia | FYR of Macedonia | FYRO Macedonia | Macedonia FYR | Macedonia (the former Yugoslav Republic of) | Republic of Macedonia | ex-Yugoslav Republic of Macedonia | former Yugoslavian Republic of Macedonia | former Yugoslav Republic Macedonia
NOR NO Norway | Kingdom of Norway
OMN OM Oman | Sultanate of Oman
PAK PK Pakistan | Islamic Republic of Pakistan
PLW PW Palau | Republic of Palau
PAN PA Panama | Republic of Panama
PNG PG Papua New Guinea | Independent State of Papua New Guinea | Papua-New-Guinea | PNG
PRY PY Paraguay | Republic of Paraguay
PER PE Peru | Republic of Peru
PHL PH Philippines | Republic of the Philippines | Phillipines | Philipines | Phillippines
POL PL Poland | Republic of Poland
PRT PT Portugal | Portuguese Republic
QAT QA Qatar | State of Qatar
KOR KR Republic of Korea | South Korea | ROK | Korea (Republic of) | Republic Korea | Korea (South) | Rep. of Korea | Republic of South Korea
MDA MD Republic of Moldova | Moldova | Moldova (Republic of) | Moldavia
ROU RO Romania | Rumania | Roumania
RUS RU Russian Federation | Russia | Russian Fed. | Russia Federation | Russian Federation (the)
RWA RW Rwanda | Republic of Rwanda | Republic of Rwandan
KNA KN Saint Kitts and Nevis | Federation of Saint Kitts and Nevis | Saint Christopher and Nevis
LCA LC Saint Lucia
VCT VC Saint Vincent and the Grenadines | Saint Vincent and Grenadine
WSM WS Samoa | Independent State of Samoa | Western Samoa
SMR SM San Marino | Republic of San Marino
STP ST Sao Tome and Principe | Democratic Republic of Sao Tome and Principe | São Tomé e Príncipe | Sao Tome
SAU SA Saudi Arabia | Kingdom of Saudi Arabia | Saudia Arabia | KSA
SEN SN Senegal | Republic of Senegal
SRB RS Serbia | Republic of Serbia
SYC SC Seychelles | Republic of Seychelles
SLE SL Sierra Leone | Republic of Sierra Leone | Siera Leone | Sierra Leon
SGP SG Singapore | Republic of Singapore
SVK SK Slovakia | Slovak Republic | Slovak
SVN SI Slovenia | Republic of Slovenia
SLB SB Solomon Islands
SOM SO Somalia | Federal Republic of Somalia | Somali Republic | Somali Democratic Republic
ZAF ZA South Africa | Republic of South Africa | RSA
SSD SS South Sudan | Republic of South Sudan
ESP ES Spain | Kingdom of Spain
LKA LK Sri Lanka | Democratic Socialist Republic of Sri Lanka | Sri-Lanka | Srilanka | Ceylon
SDN SD Sudan | Republic of the Sudan | Republic of Sudan
SUR SR Suriname | Republic of Suriname | Surinam
SWE SE Sweden | Kingdom of Sweden
CHE CH Switzerland | Swiss Confederation | Swizerland | Swtizerland | Swiss | Suisse
SYR SY Syrian Arab Republic | Syria | Syrian Arab Rep. | Syrian Arab Republic (the)
TJK TJ Tajikistan | Republic of Tajikistan | Tadjikistan | Tajikstan
THA TH Thailand | Kingdom of Thailand | Tailand
TLS TL Timor-Leste | Democratic Republic of Timor-Leste | East Timor | Timor Lest
TGO TG Togo | Togolese Republic | Republic of Togo
TON TO Tonga | Kingdom of Tonga
TTO TT Trinidad and Tobago | Republic of Trinidad and Tobago | Trinidad
TUN TN Tunisia | Republic of Tunisia | Tunesia
TUR TR Türkiye | Republic of Türkiye | Turkey | Republic of Turkey | Turkiye
TKM TM Turkmenistan | Republic of Turkmenistan
TUV TV Tuvalu
UGA UG Uganda | Republic of Uganda
UKR UA Ukraine
ARE AE United Arab Emirates | UAE | U.A.E. | United Arab Emirate | Emirates
GBR GB United Kingdom of Great Britain and Northern Ireland | United Kingdom | UK | U.K. | Great Britain and Northern Ireland | Great Britain | Britain | United Kingdom of Great Britain | UK of Great Britain and Northern Ireland | United Kingdom of Great Britain and North Ireland | United Kingdom (Great Britain and Northern Ireland) | United Kingdom of Great Britain & Northern Ireland
TZA TZ United Republic of Tanzania | Tanzania | Tanzania (United Republic of)
USA US United States of America | United States | USA | U.S.A. | US | U.S. | America | United State of America | United States America
URY UY Uruguay | Eastern Republic of Uruguay | Oriental Republic of Uruguay | Uruguary
UZB UZ Uzbekistan | Republic of Uzbekistan | Uzbekistan (Republic of) | Ouzbekistan
VUT VU Vanuatu | Republic of Vanuatu
VEN VE Venezuela (Bolivarian Republic of) | Bolivarian Republic of Venezuela | Venezuela | Venezuela (the Bolivarian Republic of) | Venezuela (Bolivarian Republic) | Venezuela (Bolivarian Rep. of) | Republic of Venezuela | Venezuala
VNM VN Viet Nam | Socialist Republic of Viet Nam | Vietnam
YEM YE Yemen | Republic of Yemen
ZMB ZM Zambia | Republic of Zambia
ZWE ZW Zimbabwe | Republic of Zimbabwe
`;

/** Observer States of the General Assembly. */
export const observers = `
VAT VA Holy See | Vatican | Vatican City | Vatican City State | Vatican (Holy See)
PSE PS State of Palestine | Palestine | Palestine (State of)
`;

/** Not members, but party to human rights treaties and met in United Nations lists. */
export const others = `
COK CK Cook Islands | Cook Island
NIU NU Niue
`;

/** States of the demonstration. ISO 3166 leaves the codes that begin with X to users; `-` stands for no alpha-2 code. */
export const fictional = `
XAR - Arvenia | Republic of Arvenia
XBE - Belmora | Kingdom of Belmora
XDR - Dravia | Republic of Dravia
XHA - Halden | Principality of Halden
XIC - Isle of Corrin | Commonwealth of the Isle of Corrin
XKE - Kestria | Republic of Kestria
XMA - Marrova | Republic of Marrova
XMD - Meridia | Republic of Meridia
XNO - Norrhaven | Kingdom of Norrhaven
XOS - Ostmark (Federal Republic of) | Federal Republic of Ostmark | Ostmark
XPE - Pellucia | Republic of Pellucia
XQI - Quill Islands | Republic of the Quill Islands
XRO - Rosania (Kingdom of) | Kingdom of Rosania | Rosania
XSU - Sundara | State of Sundara
XTA - Tarsia | United Republic of Tarsia
XUV - Ulmia and Verrin | Federation of Ulmia and Verrin
XVE - Vellin | Republic of Vellin
`;
