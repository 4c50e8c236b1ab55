import type { SourceDocument } from '../../src/documents/source-document.ts';
import { documentOf } from './sample-report.ts';

/** One committee's way of writing, in a short document of our own on the fictional Republic of Meridia. */
export interface SampleObservations {
  readonly committee: string;
  readonly symbol: string;
  readonly language: string;
  readonly lines: string;
  /** "7(a) recommendation" in order. */
  readonly items: string;
  readonly followUp: { paragraphs: string; within: string | null } | null;
  readonly due: string | null;
}

/** The document as a reader gives it: one block a line, `#` before headings, `!` before bold paragraphs. */
export function observationsOf({ lines }: Pick<SampleObservations, 'lines'>): SourceDocument {
  return documentOf(
    lines
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .map((line) => {
        if (line.startsWith('# ')) return { kind: 'heading' as const, text: line.slice(2), style: { bold: true } };
        return line.startsWith('! ') ? { text: line.slice(2), style: { bold: true } } : line;
      }),
  );
}

export const sampleObservations: readonly SampleObservations[] = [
  {
    committee: 'CCPR',
    symbol: 'CCPR/C/MRD/CO/4',
    language: 'en',
    lines: `
      CCPR/C/MRD/CO/4
      Human Rights Committee
      # Concluding observations on the fourth periodic report of Meridia*
      1. The Committee considered the fourth periodic report of Meridia at its 4100th meeting and adopted the present concluding observations.
      # A. Introduction
      2. The Committee is grateful to the State party for having accepted the simplified reporting procedure.
      # B. Positive aspects
      3. The Committee welcomes the following measures: 
      (a) The Equal Treatment Act, in 2023;
      (b) The Complaints Board Act, in 2024.
      # C. Principal matters of concern and recommendations
      # Freedom of assembly
      4. While noting the new Assemblies Act, the Committee is concerned that organizers must ask for permission (arts. 19 and 21).
      ! 5. The State party should:
      ! (a) Replace permission by notification, in line with general comment No. 37 (2020):
      ! (i) For all public places;
      ! (ii) Without a fee;
      ! (b) Train police officers in the peaceful settlement of conflicts.
      # Liberty and security of person
      6. The Committee remains concerned about the length of police custody. It regrets the lack of figures (art. 9).
      ! 7. The State party should shorten police custody to 48 hours. It should also publish figures every year.
      # D. Dissemination and follow-up
      8. The State party should widely disseminate the Covenant and the present concluding observations.
      9. In accordance with rule 75 (1) of the Committee’s rules of procedure, the State party is requested to provide, by 28 March 2028, information on the implementation of the recommendations made by the Committee in paragraphs 5 (freedom of assembly) and 7 (liberty and security of person) above.
      10. In line with the predictable review cycle, the State party will receive its list of issues prior to reporting in 2031 and will be expected to submit its replies within one year, which will constitute its fifth periodic report.`,
    items: '4 concern · 5(a) recommendation · 5(b) recommendation · 6 concern · 7 recommendation · 8 recommendation',
    followUp: { paragraphs: '5 7', within: '28 March 2028' },
    due: null,
  },
  {
    committee: 'CESCR',
    symbol: 'E/C.12/MRD/CO/3',
    language: 'en',
    lines: `
      E/C.12/MRD/CO/3
      Committee on Economic, Social and Cultural Rights
      # Concluding observations on the third periodic report of Meridia
      1. The Committee considered the third periodic report of Meridia and adopted the present concluding observations.
      # B. Positive aspects
      2. The Committee welcomes the extension of the minimum wage to domestic workers.
      # C. Principal subjects of concern and recommendations
      # Maximum available resources
      3. The Committee is concerned that three provinces receive too little for schools (art. 2 (1)).
      4. The Committee recommends that the State party: (a) Raise the share of the budget for schools; (b) Publish the budgets of provinces; and (c) Evaluate the effects every year.
      # Right to work
      5. The Committee notes with concern the number of persons in informal work. The Committee draws the attention of the State party to its general comment No. 23 (2016).
      6. The Committee calls upon the State party to extend inspections to informal work and refers it to its general comment No. 18 (2005).
      # D. Other recommendations
      7. The Committee encourages the State party to ratify the Optional Protocol to the Covenant.
      8. In accordance with the procedure on follow-up, the State party is requested to provide, within 24 months of the adoption of the present concluding observations, information on the implementation of the recommendations contained in paragraphs 4 (a) (maximum available resources) and 6 (right to work) above.
      9. The Committee requests the State party to submit its fourth periodic report in accordance with article 16 of the Covenant by 31 March 2031, unless otherwise notified as a result of a change in the review cycle.`,
    items:
      '3 concern · 4(a) recommendation · 4(b) recommendation · 4(c) recommendation · 5 concern · 6 recommendation · 7 recommendation',
    followUp: { paragraphs: '4(a) 6', within: '24 months' },
    due: '2031-03-31',
  },
  {
    committee: 'CERD',
    symbol: 'CERD/C/MRD/CO/16-20',
    language: 'ar',
    lines: `
      CERD/C/MRD/CO/16-20
      لجنة القضاء على التمييز العنصري
      # الملاحظات الختامية بشأن التقرير الجامع للتقارير الدورية من السادس عشر إلى العشرين لميريديا
      1- نظرت اللجنة في التقرير الجامع لميريديا واعتمدت هذه الملاحظات الختامية.
      # ألف- مقدمة
      2- ترحب اللجنة بتقديم التقرير.
      # باء- الجوانب الإيجابية
      3- ترحب اللجنة باعتماد قانون المساواة في المعاملة.
      # جيم- دواعي القلق والتوصيات
      # الأقليات
      4- يساور اللجنة القلق إزاء ما يلي:
      (أ) نقص المدارس في المقاطعات الريفية؛
      (ب) غياب الترجمة الشفوية في المستشفيات.
      5- توصي اللجنة الدولة الطرف بما يلي:
      (أ) بناء المدارس في جميع المقاطعات؛
      (ب) توفير الترجمة الشفوية بلغات الأقليات؛
      (ج) جمع البيانات ونشرها كل سنة.
      # خطاب الكراهية
      ٦- تعرب اللجنة عن قلقها لأن خطاب الكراهية على الإنترنت لا يعاقب عليه.
      ٧- تحث اللجنة الدولة الطرف على تعديل قانونها الجنائي.
      # دال- توصيات أخرى
      8- تطلب اللجنة إلى الدولة الطرف أن تقدم، في غضون سنة واحدة، معلومات عن تنفيذ التوصيات الواردة في الفقرتين 5(أ) و7 أعلاه.
      9- توصي اللجنة الدولة الطرف بأن تقدم تقريرها الجامع للتقريرين الدوريين الحادي والعشرين والثاني والعشرين بحلول 4 كانون الثاني/يناير 2029.`,
    items:
      '4(a) concern · 4(b) concern · 5(a) recommendation · 5(b) recommendation · 5(c) recommendation · 6 concern · 7 recommendation',
    followUp: { paragraphs: '5(a) 7', within: 'سنة واحدة' },
    due: '2029-01-04',
  },
  {
    committee: 'CEDAW',
    symbol: 'CEDAW/C/MRD/CO/5',
    language: 'fr',
    lines: `
      CEDAW/C/MRD/CO/5
      Comité pour l’élimination de la discrimination à l’égard des femmes
      # Observations finales concernant le cinquième rapport périodique de Meridia
      1. Le Comité a examiné le cinquième rapport périodique de Meridia à ses 1900e et 1901e séances.
      # B. Aspects positifs
      2. Le Comité se félicite de l’adoption de la loi sur l’égalité de traitement.
      # C. Principaux sujets de préoccupation et recommandations
      # Accès à la justice
      3. Le Comité se félicite de l’ouverture de bureaux d’aide juridictionnelle. Toutefois, il note avec préoccupation que :
      a) Le plafond de revenus exclut des femmes salariées ;
      b) Les informations ne sont pas traduites.
      4. Rappelant sa recommandation générale no 33 (2015), le Comité recommande à l’État partie :
      a) D’abolir le plafond de revenus ;
      b) De traduire les informations dans les langues minoritaires.
      # Éducation
      5. Le Comité est préoccupé par le faible nombre de filles dans les filières techniques.
      6. Le Comité engage l’État partie à encourager les filles à choisir ces filières.
      # Suivi des observations finales
      7. Le Comité prie l’État partie de fournir, dans un délai de deux ans, des informations écrites sur les mesures prises pour appliquer les recommandations énoncées aux paragraphes 4 a) et b) et 6 ci-dessus.
      # Établissement du prochain rapport
      8. Le Comité prie l’État partie de soumettre son sixième rapport périodique, attendu le 1er février 2029.`,
    items: '3(a) concern · 3(b) concern · 4(a) recommendation · 4(b) recommendation · 5 concern · 6 recommendation',
    followUp: { paragraphs: '4(a) 4(b) 6', within: 'deux ans' },
    due: '2029-02-01',
  },
  {
    committee: 'CAT',
    symbol: 'CAT/C/MRD/CO/4',
    language: 'en',
    lines: `
      CAT/C/MRD/CO/4
      Committee against Torture
      # Concluding observations on the fourth periodic report of Meridia
      1. The Committee against Torture considered the fourth periodic report of Meridia (CAT/C/MRD/4) and adopted the present concluding observations.
      # C. Principal subjects of concern and recommendations
      # Fundamental legal safeguards
      2. The Committee is concerned at reports that lawyers are called late. Doctors are not always independent (arts. 2 and 12).
      ! 3. The State party should:
      ! (a) Guarantee access to a lawyer from the outset of the deprivation of liberty;
      ! (b) Guarantee an examination by an independent doctor.
      # Conditions of detention
      4. While appreciating the new prison in Highmark, the Committee remains concerned about overcrowding.
      ! The State party should reduce overcrowding through non-custodial measures. It should also inspect all prisons.
      # Follow-up procedure
      5. The Committee requests the State party to provide, by 12 May 2027, information on follow-up to the Committee’s recommendations on fundamental legal safeguards and conditions of detention (see paras. 3 (a) and 4 above).
      # Other issues
      6. The State party is requested to disseminate widely the present concluding observations.
      7. The Committee requests the State party to submit its next periodic report, which will be its fifth, by 12 May 2030.`,
    items: '2 concern · 3(a) recommendation · 3(b) recommendation · 4 concern · 4 recommendation · 6 recommendation',
    followUp: { paragraphs: '3(a) 4', within: '12 May 2027' },
    due: '2030-05-12',
  },
  {
    committee: 'CRC',
    symbol: 'CRC/C/MRD/CO/5-6',
    language: 'en',
    lines: `
      CRC/C/MRD/CO/5-6
      Committee on the Rights of the Child
      # Concluding observations on the combined fifth and sixth periodic reports of Meridia
      # I. Introduction
      1. The Committee considered the combined fifth and sixth periodic reports of Meridia at its 2400th meeting.
      # II. Follow-up measures taken and progress achieved by the State party
      2. The Committee welcomes the adoption of the Child Protection Act.
      # III. Main areas of concern and recommendations
      3. The Committee reminds the State party of the indivisibility of all the rights enshrined in the Convention. The Committee draws the State party’s attention to the recommendations concerning the following areas, in respect of which urgent measures must be taken: non-discrimination (para. 5) and education (paras. 6–7).
      # A. General principles (arts. 2, 3, 6 and 12)
      # Non-discrimination
      4. The Committee is seriously concerned about children on the move.
      ! 5. The Committee urges the State party:
      ! (a) To end the detention of children;
      ! (b) To register every birth.
      # B. Education (arts. 28–31)
      6. The Committee notes the opening of rural schools, but is concerned about dropout. It reiterates its previous recommendation (CRC/C/MRD/CO/3-4, para. 30) that the State party provide transport.
      7. Taking note of target 4.1 of the Sustainable Development Goals, the Committee recommends that the State party abolish school fees.
      # IV. Implementation and reporting
      8. The Committee recommends that the State party strengthen its national mechanism for reporting and follow-up.
      9. The Committee will establish and communicate the due date of the combined seventh and eighth periodic reports of the State party in line with a future predictable reporting calendar.`,
    items:
      '4 concern · 5(a) recommendation · 5(b) recommendation · 6 concern · 6 recommendation · 7 recommendation · 8 recommendation',
    followUp: { paragraphs: '5 6 7', within: null },
    due: null,
  },
  {
    committee: 'CMW',
    symbol: 'CMW/C/MRD/CO/1',
    language: 'es',
    lines: `
      CMW/C/MRD/CO/1
      Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares
      # Observaciones finales sobre el informe inicial de Meridia
      1. El Comité examinó el informe inicial de Meridia en sus sesiones 400ª y 401ª.
      # B. Aspectos positivos
      2. El Comité acoge con satisfacción la aprobación de la Ley de Migración.
      # C. Principales motivos de preocupación y recomendaciones
      # Detención
      3. Preocupa al Comité que:
      a) Los migrantes sean detenidos sin orden judicial;
      b) No haya intérpretes.
      4. El Comité insta al Estado parte a que:
      a) Recurra a la detención solo como último recurso;
      b) Garantice la interpretación.
      # Condiciones de trabajo
      5. El Comité toma nota de las inspecciones. Sin embargo, lamenta la falta de datos.
      6. El Comité recomienda al Estado parte que publique los datos de las inspecciones.
      # D. Difusión y seguimiento
      7. El Comité pide al Estado parte que le proporcione, en el plazo de dos años, información escrita sobre la aplicación de las recomendaciones que figuran en los apartados a) y b) del párrafo 4 y en el párrafo 6 supra.
      8. El Comité pide al Estado parte que presente su segundo informe periódico a más tardar el 1 de octubre de 2030.`,
    items: '3(a) concern · 3(b) concern · 4(a) recommendation · 4(b) recommendation · 5 concern · 6 recommendation',
    followUp: { paragraphs: '4(a) 4(b) 6', within: 'dos años' },
    due: '2030-10-01',
  },
  {
    committee: 'CED',
    symbol: 'CED/C/MRD/CO/1',
    language: 'en',
    lines: `
      CED/C/MRD/CO/1
      Committee on Enforced Disappearances
      # Concluding observations on the report submitted by Meridia under article 29 (1) of the Convention
      # I. Introduction
      1. The Committee considered the report submitted by Meridia under article 29 (1) of the Convention.
      # II. Positive aspects
      2. The Committee commends the State party on the ratification of most core treaties.
      # III. Implementation of the Convention
      # Offence of enforced disappearance
      3. The Committee is concerned that enforced disappearance is not an autonomous offence (arts. 2 and 4).
      ! 4. The State party should make enforced disappearance an autonomous offence.
      # Register of persons deprived of liberty
      5. The Committee notes that registers are kept on paper in four provinces (art. 17).
      ! 6. The Committee recommends that the State party ensure that:
      ! (a) Registers are complete and up to date;
      ! (b) Relatives receive information without delay.
      # IV. Dissemination and follow-up
      7. The Committee wishes to recall the obligations undertaken by States when ratifying the Convention.
      8. In accordance with the Committee’s rules of procedure, the State party should provide, by 3 October 2026 at the latest, relevant information on the implementation of the recommendations contained in paragraphs 4 and 6 (b).
      9. Under article 29 (4) of the Convention, the Committee requests the State party to submit, no later than 3 October 2028, specific and updated information on the implementation of all its recommendations.`,
    items: '3 concern · 4 recommendation · 5 concern · 6(a) recommendation · 6(b) recommendation',
    followUp: { paragraphs: '4 6(b)', within: '3 October 2026' },
    due: '2028-10-03',
  },
];
