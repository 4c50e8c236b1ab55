/** Where the names of Unicode's CLDR differ from United Nations usage, and the fictional States: code, then the name. */
export const french = `
BLR Bélarus
BOL Bolivie (État plurinational de)
BRN Brunéi Darussalam
CPV Cabo Verde
COG Congo
COD République démocratique du Congo
FSM Micronésie (États fédérés de)
GBR Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
IRN Iran (République islamique d’)
IRQ Iraq
KNA Saint-Kitts-et-Nevis
KOR République de Corée
LAO République démocratique populaire lao
LBR Libéria
MDA République de Moldova
MMR Myanmar
NGA Nigéria
NLD Pays-Bas (Royaume des)
PRK République populaire démocratique de Corée
PSE État de Palestine
RUS Fédération de Russie
SLV El Salvador
SYR République arabe syrienne
TLS Timor-Leste
TUR Türkiye
TZA République-Unie de Tanzanie
USA États-Unis d’Amérique
VAT Saint-Siège
VCT Saint-Vincent-et-les Grenadines
VEN Venezuela (République bolivarienne du)
XAR Arvénie
XBE Belmora
XDR Dravie
XHA Halden
XIC Île de Corrin
XKE Kestrie
XMA Marrova
XMD Meridia
XNO Norrhaven
XOS Ostmark (République fédérale d’)
XPE Pellucie
XQI Îles Quill
XRO Rosanie (Royaume de)
XSU Sundara
XTA Tarsie
XUV Ulmie-et-Verrin
XVE Vellin
`;

export const arabic = `
BHS جزر البهاما
BOL بوليفيا (دولة - المتعددة القوميات)
BRN بروني دار السلام
CHL شيلي
CPV كابو فيردي
COG الكونغو
COD جمهورية الكونغو الديمقراطية
CIV كوت ديفوار
CZE تشيكيا
DOM الجمهورية الدومينيكية
FSM ميكرونيزيا (ولايات - الموحدة)
GBR المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
GUY غيانا
IRN إيران (جمهورية - الإسلامية)
KOR جمهورية كوريا
LAO جمهورية لاو الديمقراطية الشعبية
MDA جمهورية مولدوفا
MDV ملديف
MLT مالطة
MMR ميانمار
NLD هولندا (مملكة -)
PRK جمهورية كوريا الشعبية الديمقراطية
PSE دولة فلسطين
RUS الاتحاد الروسي
SYR الجمهورية العربية السورية
TLS تيمور-ليشتي
TUR تركيا
TZA جمهورية تنزانيا المتحدة
USA الولايات المتحدة الأمريكية
VAT الكرسي الرسولي
VEN فنزويلا (جمهورية - البوليفارية)
VNM فييت نام
XAR أرفينيا
XBE بلمورا
XDR درافيا
XHA هالدن
XIC جزيرة كورين
XKE كستريا
XMA ماروفا
XMD ميريديا
XNO نورهافن
XOS أوستمارك (جمهورية - الاتحادية)
XPE بيلوسيا
XQI جزر كويل
XRO روزانيا (مملكة -)
XSU سوندارا
XTA تارسيا
XUV أولميا وفيرين
XVE فيلين
`;

export const vietnamese = `
BOL Bolivia (Nhà nước đa dân tộc)
BRN Brunei Darussalam
CPV Cabo Verde
COG Congo
COD Cộng hòa Dân chủ Congo
CZE Séc
DOM Cộng hòa Dominicana
FSM Micronesia (Liên bang)
GBR Vương quốc Liên hiệp Anh và Bắc Ireland
IRN Iran (Cộng hòa Hồi giáo)
KNA Saint Kitts và Nevis
KOR Hàn Quốc
LAO Cộng hòa Dân chủ Nhân dân Lào
LCA Saint Lucia
MDA Cộng hòa Moldova
MMR Myanmar
NLD Hà Lan (Vương quốc)
PRK Cộng hòa Dân chủ Nhân dân Triều Tiên
PSE Nhà nước Palestine
RUS Liên bang Nga
SYR Cộng hòa Ả Rập Syria
TLS Timor-Leste
TUR Thổ Nhĩ Kỳ
TZA Cộng hòa Thống nhất Tanzania
USA Hợp chúng quốc Hoa Kỳ
VAT Tòa Thánh
VCT Saint Vincent và Grenadines
VEN Venezuela (Cộng hòa Bolivar)
XAR Arvenia
XBE Belmora
XDR Dravia
XHA Halden
XIC Đảo Corrin
XKE Kestria
XMA Marrova
XMD Meridia
XNO Norrhaven
XOS Ostmark (Cộng hòa Liên bang)
XPE Pellucia
XQI Quần đảo Quill
XRO Rosania (Vương quốc)
XSU Sundara
XTA Tarsia
XUV Ulmia và Verrin
XVE Vellin
`;
