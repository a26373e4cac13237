// The rows of CIN Census children in need, written by `ruleyard types` from its tables. Do not edit.

interface AssessmentFactorsCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Assessment number**
   *
   * The number in Assessments.
   */
  readonly AssessmentID: string | undefined;
  /**
   * **Factor**
   *
   * What was found; 21 stands alone when nothing was.
   *
   * - `20` Another factor
   * - `21` No factor was found
   * - `1A` Alcohol: the child
   * - `1B` Alcohol: a parent or carer
   * - `1C` Alcohol: another person in the household
   * - `2A` Drugs: the child
   * - `2B` Drugs: a parent or carer
   * - `2C` Drugs: another person in the household
   * - `3A` Domestic abuse: the child
   * - `3B` Domestic abuse: a parent or carer
   * - `3C` Domestic abuse: another person in the household
   * - `4A` Mental health: the child
   * - `4B` Mental health: a parent or carer
   * - `4C` Mental health: another person in the household
   * - `5A` Learning disability: the child
   * - `5B` Learning disability: a parent or carer
   * - `5C` Learning disability: another person in the household
   * - `6A` Physical disability or illness: the child
   * - `6B` Physical disability or illness: a parent or carer
   * - `6C` Physical disability or illness: another person in the household
   * - `7A` The child cares for somebody
   * - `8B` Privately fostered: from abroad, and will go back
   * - `8C` Privately fostered: from abroad, and will stay
   * - `8D` Privately fostered: here for their education
   * - `8E` Privately fostered: the family made other arrangements
   * - `8F` Privately fostered: another reason
   * - `9A` Unaccompanied asylum-seeking child
   * - `10A` Going missing
   * - `11A` Sexual exploitation
   * - `12A` Trafficking
   * - `13A` Gangs
   * - `14A` Socially unacceptable behaviour
   * - `15A` Self-harm
   * - `16A` Neglect
   * - `17A` Emotional abuse
   * - `18A` Physical abuse: an older code (until 2024)
   * - `18B` Physical abuse by a child
   * - `18C` Physical abuse by an adult
   * - `19A` Sexual abuse: an older code (until 2024)
   * - `19B` Sexual abuse by a child
   * - and 4 more
   */
  readonly AssessmentFactor: string | undefined;
}
/**
   * Assessment factors
   *
   * One row for each factor that an assessment found in the child's life.
   */
interface AssessmentFactorsRow extends AssessmentFactorsCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: AssessmentFactorsRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: AssessmentFactorsRow | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The same assessment, with the factors that it found. */
  readonly assessment: AssessmentGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof AssessmentFactorsCells]-?: string };
}
interface AssessmentFactorsExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  CINdetailsID?: string | null;
  /**
   * **Assessment number**
   *
   * The number in Assessments.
   */
  AssessmentID?: string | null;
  /**
   * **Factor**
   *
   * What was found; 21 stands alone when nothing was.
   *
   * - `20` Another factor
   * - `21` No factor was found
   * - `1A` Alcohol: the child
   * - `1B` Alcohol: a parent or carer
   * - `1C` Alcohol: another person in the household
   * - `2A` Drugs: the child
   * - `2B` Drugs: a parent or carer
   * - `2C` Drugs: another person in the household
   * - `3A` Domestic abuse: the child
   * - `3B` Domestic abuse: a parent or carer
   * - `3C` Domestic abuse: another person in the household
   * - `4A` Mental health: the child
   * - `4B` Mental health: a parent or carer
   * - `4C` Mental health: another person in the household
   * - `5A` Learning disability: the child
   * - `5B` Learning disability: a parent or carer
   * - `5C` Learning disability: another person in the household
   * - `6A` Physical disability or illness: the child
   * - `6B` Physical disability or illness: a parent or carer
   * - `6C` Physical disability or illness: another person in the household
   * - `7A` The child cares for somebody
   * - `8B` Privately fostered: from abroad, and will go back
   * - `8C` Privately fostered: from abroad, and will stay
   * - `8D` Privately fostered: here for their education
   * - `8E` Privately fostered: the family made other arrangements
   * - `8F` Privately fostered: another reason
   * - `9A` Unaccompanied asylum-seeking child
   * - `10A` Going missing
   * - `11A` Sexual exploitation
   * - `12A` Trafficking
   * - `13A` Gangs
   * - `14A` Socially unacceptable behaviour
   * - `15A` Self-harm
   * - `16A` Neglect
   * - `17A` Emotional abuse
   * - `18A` Physical abuse: an older code (until 2024)
   * - `18B` Physical abuse by a child
   * - `18C` Physical abuse by an adult
   * - `19A` Sexual abuse: an older code (until 2024)
   * - `19B` Sexual abuse by a child
   * - and 4 more
   */
  AssessmentFactor?: string | null;
}

interface AssessmentsCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Assessment number**
   *
   * Tells this assessment from every other; counted by the reader where the file is XML.
   */
  readonly AssessmentID: string | undefined;
  /**
   * **Date the assessment started**
   *
   * The day the assessment began.
   *
   * A date, such as "2026-04-01".
   */
  readonly AssessmentActualStartDate: string | undefined;
  /**
   * **Date of internal review**
   *
   * The day on which the assessment was to be looked at again, to see how it goes.
   *
   * A date, such as "2026-04-01".
   */
  readonly AssessmentInternalReviewDate: string | undefined;
  /**
   * **Date the assessment was finished**
   *
   * The day the assessment was agreed; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly AssessmentAuthorisationDate: string | undefined;
}
/**
   * Assessments
   *
   * One row for each assessment of a child's needs that was under way in the year.
   */
interface AssessmentsRow extends AssessmentsCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: AssessmentsRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: AssessmentsRow | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The same assessment, with the factors that it found. */
  readonly assessment: AssessmentGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof AssessmentsCells]-?: string };
}
interface AssessmentsExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  CINdetailsID?: string | null;
  /**
   * **Assessment number**
   *
   * Tells this assessment from every other; counted by the reader where the file is XML.
   */
  AssessmentID?: string | null;
  /**
   * **Date the assessment started**
   *
   * The day the assessment began.
   *
   * A date, such as "2026-04-01".
   */
  AssessmentActualStartDate?: string | null;
  /**
   * **Date of internal review**
   *
   * The day on which the assessment was to be looked at again, to see how it goes.
   *
   * A date, such as "2026-04-01".
   */
  AssessmentInternalReviewDate?: string | null;
  /**
   * **Date the assessment was finished**
   *
   * The day the assessment was agreed; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  AssessmentAuthorisationDate?: string | null;
}

interface ChildCharacteristicsCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Ethnicity**
   *
   * The child's ethnic group, as the child or their family describes it.
   *
   * - `WBRI` White British
   * - `WIRI` White Irish
   * - `WOTH` Any other White background
   * - `WIRT` Traveller of Irish heritage
   * - `WROM` Gypsy or Roma
   * - `MWBC` White and Black Caribbean
   * - `MWBA` White and Black African
   * - `MWAS` White and Asian
   * - `MOTH` Any other mixed background
   * - `AIND` Indian
   * - `APKN` Pakistani
   * - `ABAN` Bangladeshi
   * - `AOTH` Any other Asian background
   * - `BCRB` Black Caribbean
   * - `BAFR` Black African
   * - `BOTH` Any other Black background
   * - `CHNE` Chinese
   * - `OOTH` Any other ethnic group
   * - `REFU` The child or family would not say
   * - `NOBT` Not found out yet
   */
  readonly Ethnicity: string | undefined;
}
/**
   * Characteristics
   *
   * One row for each child, with the ethnic group.
   */
interface ChildCharacteristicsRow extends ChildCharacteristicsCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: ChildCharacteristicsRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: ChildCharacteristicsRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof ChildCharacteristicsCells]-?: string };
}
interface ChildCharacteristicsExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Ethnicity**
   *
   * The child's ethnic group, as the child or their family describes it.
   *
   * - `WBRI` White British
   * - `WIRI` White Irish
   * - `WOTH` Any other White background
   * - `WIRT` Traveller of Irish heritage
   * - `WROM` Gypsy or Roma
   * - `MWBC` White and Black Caribbean
   * - `MWBA` White and Black African
   * - `MWAS` White and Asian
   * - `MOTH` Any other mixed background
   * - `AIND` Indian
   * - `APKN` Pakistani
   * - `ABAN` Bangladeshi
   * - `AOTH` Any other Asian background
   * - `BCRB` Black Caribbean
   * - `BAFR` Black African
   * - `BOTH` Any other Black background
   * - `CHNE` Chinese
   * - `OOTH` Any other ethnic group
   * - `REFU` The child or family would not say
   * - `NOBT` Not found out yet
   */
  Ethnicity?: string | null;
}

interface ChildIdentifiersCells {
  /**
   * **Child identifier**
   *
   * The authority's own number for the child: letters and figures, 20 at most.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Unique pupil number**
   *
   * The number that follows a pupil through school.
   */
  readonly UPN: string | undefined;
  /**
   * **Former unique pupil number**
   *
   * The number that the pupil had before this one.
   */
  readonly FormerUPN: string | undefined;
  /**
   * **Reason for no pupil number**
   *
   * Why there is no unique pupil number; blank where there is one.
   *
   * - `UN2` Never at a maintained school in England
   * - `UN3` Educated outside England
   * - `UN4` Newly in need, and the number is not known yet
   * - `UN5` The sources disagree about the child
   * - `UN6` Not yet of school age
   * - `UN7` Referred, and no further action was taken
   */
  readonly UPNunknown: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; blank for a child who is not born yet.
   *
   * A date, such as "2026-04-01".
   */
  readonly PersonBirthDate: string | undefined;
  /**
   * **Expected date of birth**
   *
   * The day on which an unborn child is due.
   *
   * A date, such as "2026-04-01".
   */
  readonly ExpectedPersonBirthDate: string | undefined;
  /**
   * **Sex**
   *
   * The child's sex; U for an unborn child, or when it is not recorded.
   *
   * - `M` Male
   * - `F` Female
   * - `U` Unborn, or not recorded
   */
  readonly Sex: string | undefined;
  /**
   * **Date of death**
   *
   * The day the child died; blank for a child who is alive.
   *
   * A date, such as "2026-04-01".
   */
  readonly PersonDeathDate: string | undefined;
}
/**
   * Children
   *
   * One row for each child of whom the return says anything, born or unborn.
   */
interface ChildIdentifiersRow extends ChildIdentifiersCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: ChildIdentifiersRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: ChildIdentifiersRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof ChildIdentifiersCells]-?: string };
}
interface ChildIdentifiersExample {
  /**
   * **Child identifier**
   *
   * The authority's own number for the child: letters and figures, 20 at most.
   */
  LAchildID?: string | null;
  /**
   * **Unique pupil number**
   *
   * The number that follows a pupil through school.
   */
  UPN?: string | null;
  /**
   * **Former unique pupil number**
   *
   * The number that the pupil had before this one.
   */
  FormerUPN?: string | null;
  /**
   * **Reason for no pupil number**
   *
   * Why there is no unique pupil number; blank where there is one.
   *
   * - `UN2` Never at a maintained school in England
   * - `UN3` Educated outside England
   * - `UN4` Newly in need, and the number is not known yet
   * - `UN5` The sources disagree about the child
   * - `UN6` Not yet of school age
   * - `UN7` Referred, and no further action was taken
   */
  UPNunknown?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; blank for a child who is not born yet.
   *
   * A date, such as "2026-04-01".
   */
  PersonBirthDate?: string | null;
  /**
   * **Expected date of birth**
   *
   * The day on which an unborn child is due.
   *
   * A date, such as "2026-04-01".
   */
  ExpectedPersonBirthDate?: string | null;
  /**
   * **Sex**
   *
   * The child's sex; U for an unborn child, or when it is not recorded.
   *
   * - `M` Male
   * - `F` Female
   * - `U` Unborn, or not recorded
   */
  Sex?: string | null;
  /**
   * **Date of death**
   *
   * The day the child died; blank for a child who is alive.
   *
   * A date, such as "2026-04-01".
   */
  PersonDeathDate?: string | null;
}

interface ChildProtectionPlansCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Plan number**
   *
   * Tells this plan from every other; counted by the reader where the file is XML.
   */
  readonly CPPID: string | undefined;
  /**
   * **Date the plan started**
   *
   * The first day of the child protection plan.
   *
   * A date, such as "2026-04-01".
   */
  readonly CPPstartDate: string | undefined;
  /**
   * **Date the plan ended**
   *
   * The last day of the plan; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly CPPendDate: string | undefined;
  /**
   * **First category of abuse**
   *
   * Why the plan was made.
   *
   * - `NEG` Neglect
   * - `PHY` Physical abuse
   * - `SAB` Sexual abuse
   * - `EMO` Emotional abuse
   * - `MUL` More than one kind
   */
  readonly InitialCategoryOfAbuse: string | undefined;
  /**
   * **Latest category of abuse**
   *
   * Why there is a plan now, or was when it ended.
   *
   * - `NEG` Neglect
   * - `PHY` Physical abuse
   * - `SAB` Sexual abuse
   * - `EMO` Emotional abuse
   * - `MUL` More than one kind
   */
  readonly LatestCategoryOfAbuse: string | undefined;
  /**
   * **Number of earlier plans**
   *
   * How many child protection plans the child had before this one, anywhere.
   *
   * A number.
   */
  readonly NumberOfPreviousCPP: number | undefined;
}
/**
   * Child protection plans
   *
   * One row for each child protection plan that was in force in the year.
   */
interface ChildProtectionPlansRow extends ChildProtectionPlansCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: ChildProtectionPlansRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: ChildProtectionPlansRow | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The same child protection plan, with its reviews. */
  readonly plan: PlanGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof ChildProtectionPlansCells]-?: string };
}
interface ChildProtectionPlansExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  CINdetailsID?: string | null;
  /**
   * **Plan number**
   *
   * Tells this plan from every other; counted by the reader where the file is XML.
   */
  CPPID?: string | null;
  /**
   * **Date the plan started**
   *
   * The first day of the child protection plan.
   *
   * A date, such as "2026-04-01".
   */
  CPPstartDate?: string | null;
  /**
   * **Date the plan ended**
   *
   * The last day of the plan; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  CPPendDate?: string | null;
  /**
   * **First category of abuse**
   *
   * Why the plan was made.
   *
   * - `NEG` Neglect
   * - `PHY` Physical abuse
   * - `SAB` Sexual abuse
   * - `EMO` Emotional abuse
   * - `MUL` More than one kind
   */
  InitialCategoryOfAbuse?: string | null;
  /**
   * **Latest category of abuse**
   *
   * Why there is a plan now, or was when it ended.
   *
   * - `NEG` Neglect
   * - `PHY` Physical abuse
   * - `SAB` Sexual abuse
   * - `EMO` Emotional abuse
   * - `MUL` More than one kind
   */
  LatestCategoryOfAbuse?: string | null;
  /**
   * **Number of earlier plans**
   *
   * How many child protection plans the child had before this one, anywhere.
   *
   * A number.
   */
  NumberOfPreviousCPP?: number | string | null;
}

interface CINdetailsCells {
  /**
   * **Child identifier**
   *
   * Whose episode it is: the number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * Tells this episode from every other; counted by the reader where the file is XML.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Date of referral**
   *
   * The day the child was referred to children's social care.
   *
   * A date, such as "2026-04-01".
   */
  readonly CINreferralDate: string | undefined;
  /**
   * **Source of referral**
   *
   * Who referred the child.
   *
   * - `4` Housing
   * - `6` The police
   * - `7` Another legal agency, such as a court or a prison
   * - `8` Another source, such as a voluntary organisation
   * - `9` Somebody who gave no name
   * - `10` Not known
   * - `1A` A relative or carer
   * - `1B` An acquaintance, such as a neighbour
   * - `1C` The child
   * - `1D` Another person, such as a stranger
   * - `2A` A school
   * - `2B` Another education service
   * - `3A` A general practitioner
   * - `3B` A health visitor
   * - `3C` A school nurse
   * - `3D` Another primary health service
   * - `3E` Emergency department
   * - `3F` Another health service, such as a hospice
   * - `5A` Social care of this authority
   * - `5B` Another service of this authority
   * - `5C` Another local authority
   * - `5D` Early help of this authority
   */
  readonly ReferralSource: string | undefined;
  /**
   * **Primary need**
   *
   * The main reason why the child is in need.
   *
   * - `N0` Not stated
   * - `N1` Abuse or neglect
   * - `N2` The child's disability or illness
   * - `N3` A parent's disability or illness
   * - `N4` Family in acute stress
   * - `N5` Family dysfunction
   * - `N6` Socially unacceptable behaviour
   * - `N7` Low income
   * - `N8` Absent parenting
   * - `N9` A case that is not about a child in need
   */
  readonly PrimaryNeedCode: string | undefined;
  /**
   * **Date of closure**
   *
   * The day the case was closed; blank while it is open.
   *
   * A date, such as "2026-04-01".
   */
  readonly CINclosureDate: string | undefined;
  /**
   * **Reason for closure**
   *
   * Why the case was closed.
   *
   * - `RC1` Adopted
   * - `RC2` Died
   * - `RC3` Child arrangements order
   * - `RC4` Special guardianship order
   * - `RC5` Another local authority took over
   * - `RC6` Moved on to adult social care
   * - `RC7` Services ended for another reason
   * - `RC8` Closed after assessment: nothing more to do
   * - `RC9` Closed after assessment: handed to early help
   */
  readonly ReasonForClosure: string | undefined;
  /**
   * **Date of the initial conference**
   *
   * The day of an initial child protection conference that followed no section 47 enquiry of this episode.
   *
   * A date, such as "2026-04-01".
   */
  readonly DateOfInitialCPC: string | undefined;
  /**
   * **No further action**
   *
   * Whether the referral was looked at and nothing more was done.
   *
   * - `0` Further action
   * - `1` No further action
   * - `TRUE` No further action
   * - `FALSE` Further action
   */
  readonly ReferralNFA: string | undefined;
}
/**
   * Episodes of need
   *
   * One row for each episode that was open in the year: from the referral to the day the case was closed.
   */
interface CINdetailsRow extends CINdetailsCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: CINdetailsRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: CINdetailsRow | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof CINdetailsCells]-?: string };
}
interface CINdetailsExample {
  /**
   * **Child identifier**
   *
   * Whose episode it is: the number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * Tells this episode from every other; counted by the reader where the file is XML.
   */
  CINdetailsID?: string | null;
  /**
   * **Date of referral**
   *
   * The day the child was referred to children's social care.
   *
   * A date, such as "2026-04-01".
   */
  CINreferralDate?: string | null;
  /**
   * **Source of referral**
   *
   * Who referred the child.
   *
   * - `4` Housing
   * - `6` The police
   * - `7` Another legal agency, such as a court or a prison
   * - `8` Another source, such as a voluntary organisation
   * - `9` Somebody who gave no name
   * - `10` Not known
   * - `1A` A relative or carer
   * - `1B` An acquaintance, such as a neighbour
   * - `1C` The child
   * - `1D` Another person, such as a stranger
   * - `2A` A school
   * - `2B` Another education service
   * - `3A` A general practitioner
   * - `3B` A health visitor
   * - `3C` A school nurse
   * - `3D` Another primary health service
   * - `3E` Emergency department
   * - `3F` Another health service, such as a hospice
   * - `5A` Social care of this authority
   * - `5B` Another service of this authority
   * - `5C` Another local authority
   * - `5D` Early help of this authority
   */
  ReferralSource?: string | null;
  /**
   * **Primary need**
   *
   * The main reason why the child is in need.
   *
   * - `N0` Not stated
   * - `N1` Abuse or neglect
   * - `N2` The child's disability or illness
   * - `N3` A parent's disability or illness
   * - `N4` Family in acute stress
   * - `N5` Family dysfunction
   * - `N6` Socially unacceptable behaviour
   * - `N7` Low income
   * - `N8` Absent parenting
   * - `N9` A case that is not about a child in need
   */
  PrimaryNeedCode?: string | null;
  /**
   * **Date of closure**
   *
   * The day the case was closed; blank while it is open.
   *
   * A date, such as "2026-04-01".
   */
  CINclosureDate?: string | null;
  /**
   * **Reason for closure**
   *
   * Why the case was closed.
   *
   * - `RC1` Adopted
   * - `RC2` Died
   * - `RC3` Child arrangements order
   * - `RC4` Special guardianship order
   * - `RC5` Another local authority took over
   * - `RC6` Moved on to adult social care
   * - `RC7` Services ended for another reason
   * - `RC8` Closed after assessment: nothing more to do
   * - `RC9` Closed after assessment: handed to early help
   */
  ReasonForClosure?: string | null;
  /**
   * **Date of the initial conference**
   *
   * The day of an initial child protection conference that followed no section 47 enquiry of this episode.
   *
   * A date, such as "2026-04-01".
   */
  DateOfInitialCPC?: string | null;
  /**
   * **No further action**
   *
   * Whether the referral was looked at and nothing more was done.
   *
   * - `0` Further action
   * - `1` No further action
   * - `TRUE` No further action
   * - `FALSE` Further action
   */
  ReferralNFA?: string | null;
}

interface CINplanDatesCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Date the plan started**
   *
   * The first day of the child in need plan.
   *
   * A date, such as "2026-04-01".
   */
  readonly CINPlanStartDate: string | undefined;
  /**
   * **Date the plan ended**
   *
   * The last day of the plan; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly CINPlanEndDate: string | undefined;
}
/**
   * Child in need plans
   *
   * One row for each stretch of time in which the child had a child in need plan.
   */
interface CINplanDatesRow extends CINplanDatesCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: CINplanDatesRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: CINplanDatesRow | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof CINplanDatesCells]-?: string };
}
interface CINplanDatesExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  CINdetailsID?: string | null;
  /**
   * **Date the plan started**
   *
   * The first day of the child in need plan.
   *
   * A date, such as "2026-04-01".
   */
  CINPlanStartDate?: string | null;
  /**
   * **Date the plan ended**
   *
   * The last day of the plan; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  CINPlanEndDate?: string | null;
}

interface DisabilitiesCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Disability**
   *
   * In what the child is disabled.
   *
   * - `NONE` No disability
   * - `MOB` Getting about
   * - `HAND` Using the hands
   * - `PC` Personal care
   * - `INC` Incontinence
   * - `COMM` Speaking and understanding
   * - `LD` Learning
   * - `HEAR` Hearing
   * - `VIS` Sight
   * - `BEH` Behaviour
   * - `CON` Consciousness, such as fits
   * - `AUT` Autism
   * - `DDA` Another disability in the meaning of the law
   */
  readonly Disability: string | undefined;
}
/**
   * Disabilities
   *
   * One row for each disability of a child; a child who has none has the one row NONE.
   */
interface DisabilitiesRow extends DisabilitiesCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: DisabilitiesRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: DisabilitiesRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof DisabilitiesCells]-?: string };
}
interface DisabilitiesExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Disability**
   *
   * In what the child is disabled.
   *
   * - `NONE` No disability
   * - `MOB` Getting about
   * - `HAND` Using the hands
   * - `PC` Personal care
   * - `INC` Incontinence
   * - `COMM` Speaking and understanding
   * - `LD` Learning
   * - `HEAR` Hearing
   * - `VIS` Sight
   * - `BEH` Behaviour
   * - `CON` Consciousness, such as fits
   * - `AUT` Autism
   * - `DDA` Another disability in the meaning of the law
   */
  Disability?: string | null;
}

interface HeaderCells {
  /**
   * **Collection**
   *
   * The name of the census: CIN.
   */
  readonly Collection: string | undefined;
  /**
   * **Year**
   *
   * The year in which the census year ends, such as 2027.
   *
   * A number.
   */
  readonly Year: number | undefined;
  /**
   * **Reference date**
   *
   * The last day of the census year: 31 March.
   *
   * A date, such as "2026-04-01".
   */
  readonly ReferenceDate: string | undefined;
  /**
   * **Source level**
   *
   * Who makes the file.
   *
   * - `L` A local authority
   * - `S` A school
   * - `C` Another source
   */
  readonly SourceLevel: string | undefined;
  /**
   * **Authority number**
   *
   * The three figures of the authority that sends the return.
   */
  readonly LEA: string | undefined;
  /**
   * **Software**
   *
   * The name of the program that made the file.
   */
  readonly SoftwareCode: string | undefined;
  /**
   * **Release**
   *
   * The version of that program.
   */
  readonly Release: string | undefined;
  /**
   * **Serial number**
   *
   * Which sending of this return it is, counted from 1.
   *
   * A number.
   */
  readonly SerialNo: number | undefined;
  /**
   * **Made at**
   *
   * When the file was made.
   */
  readonly DateTime: string | undefined;
}
/**
   * About the return
   *
   * One row for the whole return: the year that it is for, and the authority that sends it.
   */
interface HeaderRow extends HeaderCells {
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof HeaderCells]-?: string };
}
interface HeaderExample {
  /**
   * **Collection**
   *
   * The name of the census: CIN.
   */
  Collection?: string | null;
  /**
   * **Year**
   *
   * The year in which the census year ends, such as 2027.
   *
   * A number.
   */
  Year?: number | string | null;
  /**
   * **Reference date**
   *
   * The last day of the census year: 31 March.
   *
   * A date, such as "2026-04-01".
   */
  ReferenceDate?: string | null;
  /**
   * **Source level**
   *
   * Who makes the file.
   *
   * - `L` A local authority
   * - `S` A school
   * - `C` Another source
   */
  SourceLevel?: string | null;
  /**
   * **Authority number**
   *
   * The three figures of the authority that sends the return.
   */
  LEA?: string | null;
  /**
   * **Software**
   *
   * The name of the program that made the file.
   */
  SoftwareCode?: string | null;
  /**
   * **Release**
   *
   * The version of that program.
   */
  Release?: string | null;
  /**
   * **Serial number**
   *
   * Which sending of this return it is, counted from 1.
   *
   * A number.
   */
  SerialNo?: number | string | null;
  /**
   * **Made at**
   *
   * When the file was made.
   */
  DateTime?: string | null;
}

interface ReviewsCells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Plan number**
   *
   * The number in ChildProtectionPlans.
   */
  readonly CPPID: string | undefined;
  /**
   * **Date of the review**
   *
   * The day the plan was reviewed.
   *
   * A date, such as "2026-04-01".
   */
  readonly CPPreviewDate: string | undefined;
}
/**
   * Reviews of protection plans
   *
   * One row for each review of a child protection plan in the year.
   */
interface ReviewsRow extends ReviewsCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: ReviewsRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: ReviewsRow | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The same child protection plan, with its reviews. */
  readonly plan: PlanGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof ReviewsCells]-?: string };
}
interface ReviewsExample {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  CINdetailsID?: string | null;
  /**
   * **Plan number**
   *
   * The number in ChildProtectionPlans.
   */
  CPPID?: string | null;
  /**
   * **Date of the review**
   *
   * The day the plan was reviewed.
   *
   * A date, such as "2026-04-01".
   */
  CPPreviewDate?: string | null;
}

interface Section47Cells {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  readonly LAchildID: string | undefined;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  readonly CINdetailsID: string | undefined;
  /**
   * **Date the enquiry started**
   *
   * The day of the strategy discussion that began the enquiry.
   *
   * A date, such as "2026-04-01".
   */
  readonly S47ActualStartDate: string | undefined;
  /**
   * **Conference to be held by**
   *
   * The day by which the initial child protection conference should be held.
   *
   * A date, such as "2026-04-01".
   */
  readonly InitialCPCtarget: string | undefined;
  /**
   * **Date of the initial conference**
   *
   * The day the initial child protection conference was held.
   *
   * A date, such as "2026-04-01".
   */
  readonly DateOfInitialCPC: string | undefined;
  /**
   * **No conference needed**
   *
   * Whether the enquiry showed that no conference is needed.
   *
   * - `0` A conference is needed, or it is not known yet
   * - `1` No conference is needed
   * - `TRUE` No conference is needed
   * - `FALSE` A conference is needed, or it is not known yet
   */
  readonly ICPCnotRequired: string | undefined;
}
/**
   * Section 47 enquiries
   *
   * One row for each enquiry under section 47 of the Children Act 1989, and what came of it.
   */
interface Section47Row extends Section47Cells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: Section47Row | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: Section47Row | undefined;
  /** All that belongs to the same episode of need: one referral and what came of it. */
  readonly episode: EpisodeGroup;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof Section47Cells]-?: string };
}
interface Section47Example {
  /**
   * **Child identifier**
   *
   * The number in ChildIdentifiers.
   */
  LAchildID?: string | null;
  /**
   * **Episode number**
   *
   * The number in CINdetails.
   */
  CINdetailsID?: string | null;
  /**
   * **Date the enquiry started**
   *
   * The day of the strategy discussion that began the enquiry.
   *
   * A date, such as "2026-04-01".
   */
  S47ActualStartDate?: string | null;
  /**
   * **Conference to be held by**
   *
   * The day by which the initial child protection conference should be held.
   *
   * A date, such as "2026-04-01".
   */
  InitialCPCtarget?: string | null;
  /**
   * **Date of the initial conference**
   *
   * The day the initial child protection conference was held.
   *
   * A date, such as "2026-04-01".
   */
  DateOfInitialCPC?: string | null;
  /**
   * **No conference needed**
   *
   * Whether the enquiry showed that no conference is needed.
   *
   * - `0` A conference is needed, or it is not known yet
   * - `1` No conference is needed
   * - `TRUE` No conference is needed
   * - `FALSE` A conference is needed, or it is not known yet
   */
  ICPCnotRequired?: string | null;
}

/** Everything about the same child, this year and last. */
interface Entity {
  /**
   * Assessment factors
   *
   * In the order of the file.
   */
  readonly AssessmentFactors: Rows<AssessmentFactorsRow>;
  /**
   * Assessments
   *
   * In the order of AssessmentActualStartDate.
   */
  readonly Assessments: Rows<AssessmentsRow>;
  /**
   * Characteristics
   *
   * One row, or undefined when there is none.
   */
  readonly ChildCharacteristics: ChildCharacteristicsRow | undefined;
  /**
   * Children
   *
   * One row, or undefined when there is none.
   */
  readonly ChildIdentifiers: ChildIdentifiersRow | undefined;
  /**
   * Child protection plans
   *
   * In the order of CPPstartDate.
   */
  readonly ChildProtectionPlans: Rows<ChildProtectionPlansRow>;
  /**
   * Episodes of need
   *
   * In the order of CINreferralDate.
   */
  readonly CINdetails: Rows<CINdetailsRow>;
  /**
   * Child in need plans
   *
   * In the order of CINPlanStartDate.
   */
  readonly CINplanDates: Rows<CINplanDatesRow>;
  /**
   * Disabilities
   *
   * In the order of the file.
   */
  readonly Disabilities: Rows<DisabilitiesRow>;
  /**
   * Reviews of protection plans
   *
   * In the order of CPPreviewDate.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Section 47 enquiries
   *
   * In the order of S47ActualStartDate.
   */
  readonly Section47: Rows<Section47Row>;
  /** The same, as it stood in last year's return. */
  readonly lastYear: LastYearOfEntity;
}
interface LastYearOfEntity {
  /**
   * Assessment factors
   *
   * In the order of the file.
   */
  readonly AssessmentFactors: Rows<AssessmentFactorsRow>;
  /**
   * Assessments
   *
   * In the order of AssessmentActualStartDate.
   */
  readonly Assessments: Rows<AssessmentsRow>;
  /**
   * Characteristics
   *
   * One row, or undefined when there is none.
   */
  readonly ChildCharacteristics: ChildCharacteristicsRow | undefined;
  /**
   * Children
   *
   * One row, or undefined when there is none.
   */
  readonly ChildIdentifiers: ChildIdentifiersRow | undefined;
  /**
   * Child protection plans
   *
   * In the order of CPPstartDate.
   */
  readonly ChildProtectionPlans: Rows<ChildProtectionPlansRow>;
  /**
   * Episodes of need
   *
   * In the order of CINreferralDate.
   */
  readonly CINdetails: Rows<CINdetailsRow>;
  /**
   * Child in need plans
   *
   * In the order of CINPlanStartDate.
   */
  readonly CINplanDates: Rows<CINplanDatesRow>;
  /**
   * Disabilities
   *
   * In the order of the file.
   */
  readonly Disabilities: Rows<DisabilitiesRow>;
  /**
   * Reviews of protection plans
   *
   * In the order of CPPreviewDate.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Section 47 enquiries
   *
   * In the order of S47ActualStartDate.
   */
  readonly Section47: Rows<Section47Row>;
}

/** All that belongs to the same episode of need: one referral and what came of it. */
interface EpisodeGroup {
  /**
   * Assessment factors
   *
   * In the order of the file.
   */
  readonly AssessmentFactors: Rows<AssessmentFactorsRow>;
  /**
   * Assessments
   *
   * In the order of AssessmentActualStartDate.
   */
  readonly Assessments: Rows<AssessmentsRow>;
  /**
   * Child protection plans
   *
   * In the order of CPPstartDate.
   */
  readonly ChildProtectionPlans: Rows<ChildProtectionPlansRow>;
  /**
   * Episodes of need
   *
   * One row, or undefined when there is none.
   */
  readonly CINdetails: CINdetailsRow | undefined;
  /**
   * Child in need plans
   *
   * In the order of CINPlanStartDate.
   */
  readonly CINplanDates: Rows<CINplanDatesRow>;
  /**
   * Reviews of protection plans
   *
   * In the order of CPPreviewDate.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Section 47 enquiries
   *
   * In the order of S47ActualStartDate.
   */
  readonly Section47: Rows<Section47Row>;
}

/** The same assessment, with the factors that it found. */
interface AssessmentGroup {
  /**
   * Assessment factors
   *
   * In the order of the file.
   */
  readonly AssessmentFactors: Rows<AssessmentFactorsRow>;
  /**
   * Assessments
   *
   * One row, or undefined when there is none.
   */
  readonly Assessments: AssessmentsRow | undefined;
}

/** The same child protection plan, with its reviews. */
interface PlanGroup {
  /**
   * Child protection plans
   *
   * One row, or undefined when there is none.
   */
  readonly ChildProtectionPlans: ChildProtectionPlansRow | undefined;
  /**
   * Reviews of protection plans
   *
   * In the order of CPPreviewDate.
   */
  readonly Reviews: Rows<ReviewsRow>;
}

/** The collection that the return is for, and its whole tables. */
interface Collection extends CollectionFacts {
  /**
   * Assessment factors
   *
   * All rows, as in the file.
   */
  readonly AssessmentFactors: Rows<AssessmentFactorsRow>;
  /**
   * Assessments
   *
   * All rows, as in the file.
   */
  readonly Assessments: Rows<AssessmentsRow>;
  /**
   * Characteristics
   *
   * All rows, as in the file.
   */
  readonly ChildCharacteristics: Rows<ChildCharacteristicsRow>;
  /**
   * Children
   *
   * All rows, as in the file.
   */
  readonly ChildIdentifiers: Rows<ChildIdentifiersRow>;
  /**
   * Child protection plans
   *
   * All rows, as in the file.
   */
  readonly ChildProtectionPlans: Rows<ChildProtectionPlansRow>;
  /**
   * Episodes of need
   *
   * All rows, as in the file.
   */
  readonly CINdetails: Rows<CINdetailsRow>;
  /**
   * Child in need plans
   *
   * All rows, as in the file.
   */
  readonly CINplanDates: Rows<CINplanDatesRow>;
  /**
   * Disabilities
   *
   * All rows, as in the file.
   */
  readonly Disabilities: Rows<DisabilitiesRow>;
  /**
   * About the return
   *
   * All rows, as in the file.
   */
  readonly Header: Rows<HeaderRow>;
  /**
   * Reviews of protection plans
   *
   * All rows, as in the file.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Section 47 enquiries
   *
   * All rows, as in the file.
   */
  readonly Section47: Rows<Section47Row>;
  /** Last year's whole tables. */
  readonly lastYear: LastYearTables;
}
interface LastYearTables {
  /**
   * Assessment factors
   *
   * All rows, as in the file.
   */
  readonly AssessmentFactors: Rows<AssessmentFactorsRow>;
  /**
   * Assessments
   *
   * All rows, as in the file.
   */
  readonly Assessments: Rows<AssessmentsRow>;
  /**
   * Characteristics
   *
   * All rows, as in the file.
   */
  readonly ChildCharacteristics: Rows<ChildCharacteristicsRow>;
  /**
   * Children
   *
   * All rows, as in the file.
   */
  readonly ChildIdentifiers: Rows<ChildIdentifiersRow>;
  /**
   * Child protection plans
   *
   * All rows, as in the file.
   */
  readonly ChildProtectionPlans: Rows<ChildProtectionPlansRow>;
  /**
   * Episodes of need
   *
   * All rows, as in the file.
   */
  readonly CINdetails: Rows<CINdetailsRow>;
  /**
   * Child in need plans
   *
   * All rows, as in the file.
   */
  readonly CINplanDates: Rows<CINplanDatesRow>;
  /**
   * Disabilities
   *
   * All rows, as in the file.
   */
  readonly Disabilities: Rows<DisabilitiesRow>;
  /**
   * About the return
   *
   * All rows, as in the file.
   */
  readonly Header: Rows<HeaderRow>;
  /**
   * Reviews of protection plans
   *
   * All rows, as in the file.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Section 47 enquiries
   *
   * All rows, as in the file.
   */
  readonly Section47: Rows<Section47Row>;
}

interface Tables {
  AssessmentFactors: { row: AssessmentFactorsRow; cells: AssessmentFactorsCells; shown: AssessmentFactorsExample; single: false };
  Assessments: { row: AssessmentsRow; cells: AssessmentsCells; shown: AssessmentsExample; single: false };
  ChildCharacteristics: { row: ChildCharacteristicsRow; cells: ChildCharacteristicsCells; shown: ChildCharacteristicsExample; single: true };
  ChildIdentifiers: { row: ChildIdentifiersRow; cells: ChildIdentifiersCells; shown: ChildIdentifiersExample; single: true };
  ChildProtectionPlans: { row: ChildProtectionPlansRow; cells: ChildProtectionPlansCells; shown: ChildProtectionPlansExample; single: false };
  CINdetails: { row: CINdetailsRow; cells: CINdetailsCells; shown: CINdetailsExample; single: false };
  CINplanDates: { row: CINplanDatesRow; cells: CINplanDatesCells; shown: CINplanDatesExample; single: false };
  Disabilities: { row: DisabilitiesRow; cells: DisabilitiesCells; shown: DisabilitiesExample; single: false };
  Header: { row: HeaderRow; cells: HeaderCells; shown: HeaderExample; single: false };
  Reviews: { row: ReviewsRow; cells: ReviewsCells; shown: ReviewsExample; single: false };
  Section47: { row: Section47Row; cells: Section47Cells; shown: Section47Example; single: false };
}

interface ReferenceLists {
  /**
   * Authorities by number
   *
   * One row for each authority that has ever had a number: those that are gone stand in old pupil numbers.
   */
  authorities: {
    /**
     * **Authority number**
     *
     * The three figures.
     */
    readonly LEA: string | undefined;
    /**
     * **Authority name**
     *
     * What the authority is called.
     */
    readonly LEA_NAME: string | undefined;
  };
}
