// The rows of SSDA903 looked-after children, written by `ruleyard types` from its tables. Do not edit.

interface AD1Cells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Date of the decision for adoption**
   *
   * The day it was decided that adoption is in the child's best interest.
   *
   * A date, such as "2026-04-01".
   */
  readonly DATE_INT: string | undefined;
  /**
   * **Date of the match**
   *
   * The day the child was matched with the adopters.
   *
   * A date, such as "2026-04-01".
   */
  readonly DATE_MATCH: string | undefined;
  /**
   * **Adopted by former foster carers**
   *
   * Whether the adopters had been the child's foster carers.
   *
   * - `0` They had not
   * - `1` They had
   */
  readonly FOSTER_CARE: string | undefined;
  /**
   * **Number of adopters**
   *
   * Whether one person or a couple adopted the child.
   *
   * - `1` One person
   * - `2` A couple
   */
  readonly NB_ADOPTR: string | undefined;
  /**
   * **Sex of the adopters**
   *
   * Whether a man, a woman or which couple adopted the child.
   *
   * - `M1` One man
   * - `F1` One woman
   * - `MM` Two men
   * - `FF` Two women
   * - `MF` A man and a woman
   */
  readonly SEX_ADOPTR: string | undefined;
  /**
   * **Legal status of the adopters**
   *
   * Whether the adopters are single, married or otherwise joined.
   *
   * - `L0` Single
   * - `L11` Married couple of different sexes
   * - `L12` Married couple of the same sex
   * - `L2` Civil partners
   * - `L3` Unmarried couple of different sexes
   * - `L4` Couple of the same sex, neither married nor civil partners
   */
  readonly LS_ADOPTR: string | undefined;
}
/**
   * Adoptions (AD1)
   *
   * One row for each child who was adopted in the year.
   */
interface AD1Row extends AD1Cells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: AD1Row | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: AD1Row | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof AD1Cells]-?: string };
}
interface AD1Example {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Date of the decision for adoption**
   *
   * The day it was decided that adoption is in the child's best interest.
   *
   * A date, such as "2026-04-01".
   */
  DATE_INT?: string | null;
  /**
   * **Date of the match**
   *
   * The day the child was matched with the adopters.
   *
   * A date, such as "2026-04-01".
   */
  DATE_MATCH?: string | null;
  /**
   * **Adopted by former foster carers**
   *
   * Whether the adopters had been the child's foster carers.
   *
   * - `0` They had not
   * - `1` They had
   */
  FOSTER_CARE?: string | null;
  /**
   * **Number of adopters**
   *
   * Whether one person or a couple adopted the child.
   *
   * - `1` One person
   * - `2` A couple
   */
  NB_ADOPTR?: string | null;
  /**
   * **Sex of the adopters**
   *
   * Whether a man, a woman or which couple adopted the child.
   *
   * - `M1` One man
   * - `F1` One woman
   * - `MM` Two men
   * - `FF` Two women
   * - `MF` A man and a woman
   */
  SEX_ADOPTR?: string | null;
  /**
   * **Legal status of the adopters**
   *
   * Whether the adopters are single, married or otherwise joined.
   *
   * - `L0` Single
   * - `L11` Married couple of different sexes
   * - `L12` Married couple of the same sex
   * - `L2` Civil partners
   * - `L3` Unmarried couple of different sexes
   * - `L4` Couple of the same sex, neither married nor civil partners
   */
  LS_ADOPTR?: string | null;
}

interface DoLoCells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Date the order began**
   *
   * The first day of the order.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOLO_START: string | undefined;
  /**
   * **Date the order ended**
   *
   * The last day of the order; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOLO_END: string | undefined;
}
/**
   * Deprivation of liberty orders
   *
   * One row for each court order under which a child was deprived of their liberty.
   */
interface DoLoRow extends DoLoCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: DoLoRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: DoLoRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof DoLoCells]-?: string };
}
interface DoLoExample {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Date the order began**
   *
   * The first day of the order.
   *
   * A date, such as "2026-04-01".
   */
  DOLO_START?: string | null;
  /**
   * **Date the order ended**
   *
   * The last day of the order; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  DOLO_END?: string | null;
}

interface EpisodesCells {
  /**
   * **Child identifier**
   *
   * Whose episode it is: the number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date the episode started**
   *
   * The first day of the episode.
   *
   * A date, such as "2026-04-01".
   */
  readonly DECOM: string | undefined;
  /**
   * **Reason for the new episode**
   *
   * What changed, so that a new row began.
   *
   * - `S` Started to be looked after
   * - `P` Change of placement and carer only
   * - `L` Change of legal status only
   * - `T` Change of placement, with the same carer, only
   * - `U` Change of legal status, and of placement with the same carer
   * - `B` Change of legal status, placement and carer, all at once
   */
  readonly RNE: string | undefined;
  /**
   * **Legal status**
   *
   * The law under which the child is looked after. V3 and V4 are short breaks (respite).
   *
   * - `C1` Interim care order
   * - `C2` Full care order
   * - `D1` Freeing order granted (older adoption law)
   * - `E1` Placement order granted
   * - `V2` Accommodated by agreement (section 20), one period
   * - `V3` Short breaks: each stay has its own row
   * - `V4` Short breaks: one row for a whole agreed series
   * - `J1` Remanded to the authority or to youth detention
   * - `J2` Detained by the police and placed with the authority
   * - `J3` Youth rehabilitation order with residence or intensive fostering
   * - `L1` Police protection
   * - `L2` Emergency protection order
   * - `L3` Child assessment order
   */
  readonly LS: string | undefined;
  /**
   * **Category of need**
   *
   * The main reason why the child came to need services, as it was when care began.
   *
   * - `N1` Abuse or neglect
   * - `N2` The child's disability
   * - `N3` A parent's illness or disability
   * - `N4` Family in acute stress
   * - `N5` Family dysfunction
   * - `N6` Socially unacceptable behaviour
   * - `N7` Low income
   * - `N8` Absent parenting
   */
  readonly CIN: string | undefined;
  /**
   * **Placement type**
   *
   * Where and with whom the child lives. T0 to T4 are temporary moves.
   *
   * - `A3` Placed for adoption with consent, with the current foster carer
   * - `A4` Placed for adoption with consent, with somebody new
   * - `A5` Placed for adoption under an order, with the current foster carer
   * - `A6` Placed for adoption under an order, with somebody new
   * - `H5` Semi-independent living outside the children's homes rules (until 2024)
   * - `K1` Secure children's home
   * - `K2` Children's home
   * - `K3` Supported accommodation (from 2024)
   * - `P1` With own parents, or others with parental responsibility
   * - `P2` Independent living (until 2024)
   * - `P3` Residential employment
   * - `R1` Residential care home
   * - `R2` Hospital or other medical or nursing care
   * - `R3` Family centre, or mother and baby unit
   * - `R5` Young offender institution or secure training centre
   * - `S1` Residential school
   * - `T0` Temporary move of any kind (older records)
   * - `T1` Temporary stay in hospital
   * - `T2` Temporary absence: the child is on holiday
   * - `T3` Temporary stay while the usual carer is on holiday
   * - `T4` Temporary stay of seven days or less for another reason
   * - `U1` Long-term foster care with a relative or friend
   * - `U2` Foster care with a relative or friend who may adopt
   * - `U3` Other foster care with a relative or friend
   * - `U4` Long-term foster care with another carer
   * - `U5` Foster care with another carer who may adopt
   * - `U6` Other foster care with another carer
   * - `Z1` Another placement (until 2025)
   * - `Z11` Another placement: the first of four codes in place of Z1 (from 2026)
   * - `Z12` Another placement: the second of four codes in place of Z1 (from 2026)
   * - `Z13` Another placement: the third of four codes in place of Z1 (from 2026)
   * - `Z14` Another placement: the fourth of four codes in place of Z1 (from 2026)
   */
  readonly PLACE: string | undefined;
  /**
   * **Placement provider**
   *
   * Who provides the placement; blank for temporary moves and for other placements.
   *
   * - `PR0` Parents, or others with parental responsibility
   * - `PR1` The authority itself
   * - `PR2` Another local authority
   * - `PR3` Another public body, such as a health trust
   * - `PR4` A private provider
   * - `PR5` A voluntary organisation
   */
  readonly PLACE_PROVIDER: string | undefined;
  /**
   * **Date the episode ended**
   *
   * The last day of the episode; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly DEC: string | undefined;
  /**
   * **Reason the episode ended**
   *
   * X1 when another episode follows the same day; any other code means that care ended.
   *
   * - `X1` A new episode begins the same day
   * - `E11` Adopted: nobody opposed it
   * - `E12` Adopted: the court went without consent
   * - `E13` Went to live with parents or relatives who have no parental responsibility
   * - `E14` Accommodation on remand ended
   * - `E15` Found to be 18 or over when age was assessed
   * - `E16` Moved abroad
   * - `E17` Turned 18 and stays with the same carers
   * - `E2` Died
   * - `E3` Another local authority took over
   * - `E4A` Returned home, as the care plan said
   * - `E4B` Returned home, outside the care plan
   * - `E41` Residence order or child arrangements order granted
   * - `E45` Special guardianship: former foster carer who is a relative or friend
   * - `E46` Special guardianship: another former foster carer
   * - `E47` Special guardianship: a relative or friend who was not the foster carer
   * - `E48` Special guardianship: somebody else
   * - `E5` Moved into independent living with formal support
   * - `E6` Moved into independent living without formal support
   * - `E7` Moved to residential care paid for by adult services
   * - `E8` Care ended for any other reason
   * - `E9` Sentenced to custody
   */
  readonly REC: string | undefined;
  /**
   * **Reason the placement changed**
   *
   * Why the child moved on from this placement; blank when they did not.
   *
   * - `CARPL` A step in the care plan
   * - `CLOSE` The carer resigned or the provision closed
   * - `ALLEG` An allegation was made
   * - `STAND` Concern about the standard of care
   * - `APPRR` The carer's approval was removed
   * - `CREQB` The carer asked, because of the child's behaviour
   * - `CREQO` The carer asked, for another reason
   * - `CHILD` The child asked
   * - `LAREQ` The authority asked
   * - `PLACE` Only the standing of the placement changed
   * - `CUSTOD` Custody
   * - `OTHER` Another reason
   */
  readonly REASON_PLACE_CHANGE: string | undefined;
  /**
   * **Home postcode**
   *
   * The postcode where the child lived when care began.
   */
  readonly HOME_POST: string | undefined;
  /**
   * **Placement postcode**
   *
   * The postcode of the placement; blank for short breaks.
   */
  readonly PL_POST: string | undefined;
  /**
   * **Ofsted unique reference number**
   *
   * The number under which the provider is registered; XXXXXXX where none is known yet.
   */
  readonly URN: string | undefined;
  /**
   * **Placement authority**
   *
   * The upper-tier authority in which the placement lies, or WAL, SCO or NIR outside England. Worked out from the postcode.
   */
  readonly PL_LA: string | undefined;
  /**
   * **Placement inside or outside our area**
   *
   * Whether the placement lies in the authority that sends the return. Worked out.
   *
   * - `IN` In our own area
   * - `OUT` In another area
   */
  readonly PL_LOCATION: string | undefined;
  /**
   * **Miles from home to placement**
   *
   * The straight line between the two postcodes, in miles to one decimal. Worked out.
   *
   * A number.
   */
  readonly PL_DISTANCE: number | undefined;
}
/**
   * Episodes
   *
   * One row for each stretch of care in the year. A new row begins whenever the legal status or the placement changes.
   */
interface EpisodesRow extends EpisodesCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: EpisodesRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: EpisodesRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof EpisodesCells]-?: string };
}
interface EpisodesExample {
  /**
   * **Child identifier**
   *
   * Whose episode it is: the number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date the episode started**
   *
   * The first day of the episode.
   *
   * A date, such as "2026-04-01".
   */
  DECOM?: string | null;
  /**
   * **Reason for the new episode**
   *
   * What changed, so that a new row began.
   *
   * - `S` Started to be looked after
   * - `P` Change of placement and carer only
   * - `L` Change of legal status only
   * - `T` Change of placement, with the same carer, only
   * - `U` Change of legal status, and of placement with the same carer
   * - `B` Change of legal status, placement and carer, all at once
   */
  RNE?: string | null;
  /**
   * **Legal status**
   *
   * The law under which the child is looked after. V3 and V4 are short breaks (respite).
   *
   * - `C1` Interim care order
   * - `C2` Full care order
   * - `D1` Freeing order granted (older adoption law)
   * - `E1` Placement order granted
   * - `V2` Accommodated by agreement (section 20), one period
   * - `V3` Short breaks: each stay has its own row
   * - `V4` Short breaks: one row for a whole agreed series
   * - `J1` Remanded to the authority or to youth detention
   * - `J2` Detained by the police and placed with the authority
   * - `J3` Youth rehabilitation order with residence or intensive fostering
   * - `L1` Police protection
   * - `L2` Emergency protection order
   * - `L3` Child assessment order
   */
  LS?: string | null;
  /**
   * **Category of need**
   *
   * The main reason why the child came to need services, as it was when care began.
   *
   * - `N1` Abuse or neglect
   * - `N2` The child's disability
   * - `N3` A parent's illness or disability
   * - `N4` Family in acute stress
   * - `N5` Family dysfunction
   * - `N6` Socially unacceptable behaviour
   * - `N7` Low income
   * - `N8` Absent parenting
   */
  CIN?: string | null;
  /**
   * **Placement type**
   *
   * Where and with whom the child lives. T0 to T4 are temporary moves.
   *
   * - `A3` Placed for adoption with consent, with the current foster carer
   * - `A4` Placed for adoption with consent, with somebody new
   * - `A5` Placed for adoption under an order, with the current foster carer
   * - `A6` Placed for adoption under an order, with somebody new
   * - `H5` Semi-independent living outside the children's homes rules (until 2024)
   * - `K1` Secure children's home
   * - `K2` Children's home
   * - `K3` Supported accommodation (from 2024)
   * - `P1` With own parents, or others with parental responsibility
   * - `P2` Independent living (until 2024)
   * - `P3` Residential employment
   * - `R1` Residential care home
   * - `R2` Hospital or other medical or nursing care
   * - `R3` Family centre, or mother and baby unit
   * - `R5` Young offender institution or secure training centre
   * - `S1` Residential school
   * - `T0` Temporary move of any kind (older records)
   * - `T1` Temporary stay in hospital
   * - `T2` Temporary absence: the child is on holiday
   * - `T3` Temporary stay while the usual carer is on holiday
   * - `T4` Temporary stay of seven days or less for another reason
   * - `U1` Long-term foster care with a relative or friend
   * - `U2` Foster care with a relative or friend who may adopt
   * - `U3` Other foster care with a relative or friend
   * - `U4` Long-term foster care with another carer
   * - `U5` Foster care with another carer who may adopt
   * - `U6` Other foster care with another carer
   * - `Z1` Another placement (until 2025)
   * - `Z11` Another placement: the first of four codes in place of Z1 (from 2026)
   * - `Z12` Another placement: the second of four codes in place of Z1 (from 2026)
   * - `Z13` Another placement: the third of four codes in place of Z1 (from 2026)
   * - `Z14` Another placement: the fourth of four codes in place of Z1 (from 2026)
   */
  PLACE?: string | null;
  /**
   * **Placement provider**
   *
   * Who provides the placement; blank for temporary moves and for other placements.
   *
   * - `PR0` Parents, or others with parental responsibility
   * - `PR1` The authority itself
   * - `PR2` Another local authority
   * - `PR3` Another public body, such as a health trust
   * - `PR4` A private provider
   * - `PR5` A voluntary organisation
   */
  PLACE_PROVIDER?: string | null;
  /**
   * **Date the episode ended**
   *
   * The last day of the episode; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  DEC?: string | null;
  /**
   * **Reason the episode ended**
   *
   * X1 when another episode follows the same day; any other code means that care ended.
   *
   * - `X1` A new episode begins the same day
   * - `E11` Adopted: nobody opposed it
   * - `E12` Adopted: the court went without consent
   * - `E13` Went to live with parents or relatives who have no parental responsibility
   * - `E14` Accommodation on remand ended
   * - `E15` Found to be 18 or over when age was assessed
   * - `E16` Moved abroad
   * - `E17` Turned 18 and stays with the same carers
   * - `E2` Died
   * - `E3` Another local authority took over
   * - `E4A` Returned home, as the care plan said
   * - `E4B` Returned home, outside the care plan
   * - `E41` Residence order or child arrangements order granted
   * - `E45` Special guardianship: former foster carer who is a relative or friend
   * - `E46` Special guardianship: another former foster carer
   * - `E47` Special guardianship: a relative or friend who was not the foster carer
   * - `E48` Special guardianship: somebody else
   * - `E5` Moved into independent living with formal support
   * - `E6` Moved into independent living without formal support
   * - `E7` Moved to residential care paid for by adult services
   * - `E8` Care ended for any other reason
   * - `E9` Sentenced to custody
   */
  REC?: string | null;
  /**
   * **Reason the placement changed**
   *
   * Why the child moved on from this placement; blank when they did not.
   *
   * - `CARPL` A step in the care plan
   * - `CLOSE` The carer resigned or the provision closed
   * - `ALLEG` An allegation was made
   * - `STAND` Concern about the standard of care
   * - `APPRR` The carer's approval was removed
   * - `CREQB` The carer asked, because of the child's behaviour
   * - `CREQO` The carer asked, for another reason
   * - `CHILD` The child asked
   * - `LAREQ` The authority asked
   * - `PLACE` Only the standing of the placement changed
   * - `CUSTOD` Custody
   * - `OTHER` Another reason
   */
  REASON_PLACE_CHANGE?: string | null;
  /**
   * **Home postcode**
   *
   * The postcode where the child lived when care began.
   */
  HOME_POST?: string | null;
  /**
   * **Placement postcode**
   *
   * The postcode of the placement; blank for short breaks.
   */
  PL_POST?: string | null;
  /**
   * **Ofsted unique reference number**
   *
   * The number under which the provider is registered; XXXXXXX where none is known yet.
   */
  URN?: string | null;
  /**
   * **Placement authority**
   *
   * The upper-tier authority in which the placement lies, or WAL, SCO or NIR outside England. Worked out from the postcode.
   */
  PL_LA?: string | null;
  /**
   * **Placement inside or outside our area**
   *
   * Whether the placement lies in the authority that sends the return. Worked out.
   *
   * - `IN` In our own area
   * - `OUT` In another area
   */
  PL_LOCATION?: string | null;
  /**
   * **Miles from home to placement**
   *
   * The straight line between the two postcodes, in miles to one decimal. Worked out.
   *
   * A number.
   */
  PL_DISTANCE?: number | string | null;
}

interface HeaderCells {
  /**
   * **Child identifier**
   *
   * The authority's own number for the child. It joins every table and stays the same for ever.
   */
  readonly CHILD: string | undefined;
  /**
   * **Sex**
   *
   * The child's sex. Until 2023/24 it was sent as 1 or 2; since then as a letter.
   *
   * - `1` Male (until 2024)
   * - `2` Female (until 2024)
   * - `M` Male (from 2025)
   * - `F` Female (from 2025)
   * - `U` Not known (from 2025)
   */
  readonly SEX: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Ethnic origin**
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
  readonly ETHNIC: string | undefined;
  /**
   * **Unique pupil number**
   *
   * The number that follows a pupil through school, or why there is none: UN1 not of school age, UN2 never at a maintained school in England, UN3 educated outside England, UN4 newly looked after and not known yet, UN5 the sources disagree.
   */
  readonly UPN: string | undefined;
  /**
   * **Mother**
   *
   * Whether the looked-after young person is a mother.
   *
   * - `0` Not a mother
   * - `1` A mother
   */
  readonly MOTHER: string | undefined;
  /**
   * **Date of birth of the mother's child**
   *
   * The day a young mother's own child was born; blank for everybody else.
   *
   * A date, such as "2026-04-01".
   */
  readonly MC_DOB: string | undefined;
  /**
   * **Unaccompanied asylum-seeking child**
   *
   * Whether the child has a row in the UASC table. Worked out, never sent in a CSV file.
   *
   * - `0` Not in the UASC table
   * - `1` In the UASC table
   */
  readonly UASC: string | undefined;
}
/**
   * Header
   *
   * One row for each child in the return: who they are, and whether they are a mother.
   */
interface HeaderRow extends HeaderCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: HeaderRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: HeaderRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof HeaderCells]-?: string };
}
interface HeaderExample {
  /**
   * **Child identifier**
   *
   * The authority's own number for the child. It joins every table and stays the same for ever.
   */
  CHILD?: string | null;
  /**
   * **Sex**
   *
   * The child's sex. Until 2023/24 it was sent as 1 or 2; since then as a letter.
   *
   * - `1` Male (until 2024)
   * - `2` Female (until 2024)
   * - `M` Male (from 2025)
   * - `F` Female (from 2025)
   * - `U` Not known (from 2025)
   */
  SEX?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Ethnic origin**
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
  ETHNIC?: string | null;
  /**
   * **Unique pupil number**
   *
   * The number that follows a pupil through school, or why there is none: UN1 not of school age, UN2 never at a maintained school in England, UN3 educated outside England, UN4 newly looked after and not known yet, UN5 the sources disagree.
   */
  UPN?: string | null;
  /**
   * **Mother**
   *
   * Whether the looked-after young person is a mother.
   *
   * - `0` Not a mother
   * - `1` A mother
   */
  MOTHER?: string | null;
  /**
   * **Date of birth of the mother's child**
   *
   * The day a young mother's own child was born; blank for everybody else.
   *
   * A date, such as "2026-04-01".
   */
  MC_DOB?: string | null;
  /**
   * **Unaccompanied asylum-seeking child**
   *
   * Whether the child has a row in the UASC table. Worked out, never sent in a CSV file.
   *
   * - `0` Not in the UASC table
   * - `1` In the UASC table
   */
  UASC?: string | null;
}

interface MissingCells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Missing or away**
   *
   * Whether nobody knew where the child was, or they were somewhere known without leave.
   *
   * - `M` Missing: nobody knew where
   * - `A` Away without leave: it was known where
   */
  readonly MISSING: string | undefined;
  /**
   * **Date it began**
   *
   * The first day of being missing or away.
   *
   * A date, such as "2026-04-01".
   */
  readonly MIS_START: string | undefined;
  /**
   * **Date it ended**
   *
   * The day the child was found or came back; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly MIS_END: string | undefined;
}
/**
   * Missing
   *
   * One row for each time a child was missing from care or away from their placement without leave.
   */
interface MissingRow extends MissingCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: MissingRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: MissingRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof MissingCells]-?: string };
}
interface MissingExample {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Missing or away**
   *
   * Whether nobody knew where the child was, or they were somewhere known without leave.
   *
   * - `M` Missing: nobody knew where
   * - `A` Away without leave: it was known where
   */
  MISSING?: string | null;
  /**
   * **Date it began**
   *
   * The first day of being missing or away.
   *
   * A date, such as "2026-04-01".
   */
  MIS_START?: string | null;
  /**
   * **Date it ended**
   *
   * The day the child was found or came back; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  MIS_END?: string | null;
}

interface OC2Cells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Strengths and difficulties score**
   *
   * The total of the carer's questionnaire for children of 4 to 16: a whole number from 0 to 40.
   *
   * A number.
   */
  readonly SDQ_SCORE: number | undefined;
  /**
   * **Why there is no score**
   *
   * Why no questionnaire came back; blank when there is a score.
   *
   * - `SDQ1` The child was under 4 or over 16
   * - `SDQ2` The carer would not complete it
   * - `SDQ3` The child's disability made it impossible
   * - `SDQ4` Another reason
   * - `SDQ5` The child would not allow it
   */
  readonly SDQ_REASON: string | undefined;
  /**
   * **Convicted or cautioned**
   *
   * Whether a child of 10 or over was convicted or given a final warning during the year.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly CONVICTED: string | undefined;
  /**
   * **Health checks up to date**
   *
   * Whether the development checks of a child under 5 are up to date.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly HEALTH_CHECK: string | undefined;
  /**
   * **Immunisations up to date**
   *
   * Whether the child has had the immunisations for their age.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly IMMUNISATIONS: string | undefined;
  /**
   * **Teeth checked**
   *
   * Whether a dentist checked the child's teeth during the year.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly TEETH_CHECK: string | undefined;
  /**
   * **Health assessment held**
   *
   * Whether the child had the yearly health assessment.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly HEALTH_ASSESSMENT: string | undefined;
  /**
   * **Substance misuse**
   *
   * Whether the child was found to have a substance misuse problem.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly SUBSTANCE_MISUSE: string | undefined;
  /**
   * **Help with substance misuse received**
   *
   * Whether a child with such a problem was helped with it.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly INTERVENTION_RECEIVED: string | undefined;
  /**
   * **Help with substance misuse offered**
   *
   * Whether help was offered to a child who did not receive any.
   *
   * - `0` No
   * - `1` Yes
   */
  readonly INTERVENTION_OFFERED: string | undefined;
}
/**
   * Outcomes: health and offending (OC2)
   *
   * One row for each child who was looked after for the whole year: health checks, feelings and offending.
   */
interface OC2Row extends OC2Cells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: OC2Row | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: OC2Row | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof OC2Cells]-?: string };
}
interface OC2Example {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Strengths and difficulties score**
   *
   * The total of the carer's questionnaire for children of 4 to 16: a whole number from 0 to 40.
   *
   * A number.
   */
  SDQ_SCORE?: number | string | null;
  /**
   * **Why there is no score**
   *
   * Why no questionnaire came back; blank when there is a score.
   *
   * - `SDQ1` The child was under 4 or over 16
   * - `SDQ2` The carer would not complete it
   * - `SDQ3` The child's disability made it impossible
   * - `SDQ4` Another reason
   * - `SDQ5` The child would not allow it
   */
  SDQ_REASON?: string | null;
  /**
   * **Convicted or cautioned**
   *
   * Whether a child of 10 or over was convicted or given a final warning during the year.
   *
   * - `0` No
   * - `1` Yes
   */
  CONVICTED?: string | null;
  /**
   * **Health checks up to date**
   *
   * Whether the development checks of a child under 5 are up to date.
   *
   * - `0` No
   * - `1` Yes
   */
  HEALTH_CHECK?: string | null;
  /**
   * **Immunisations up to date**
   *
   * Whether the child has had the immunisations for their age.
   *
   * - `0` No
   * - `1` Yes
   */
  IMMUNISATIONS?: string | null;
  /**
   * **Teeth checked**
   *
   * Whether a dentist checked the child's teeth during the year.
   *
   * - `0` No
   * - `1` Yes
   */
  TEETH_CHECK?: string | null;
  /**
   * **Health assessment held**
   *
   * Whether the child had the yearly health assessment.
   *
   * - `0` No
   * - `1` Yes
   */
  HEALTH_ASSESSMENT?: string | null;
  /**
   * **Substance misuse**
   *
   * Whether the child was found to have a substance misuse problem.
   *
   * - `0` No
   * - `1` Yes
   */
  SUBSTANCE_MISUSE?: string | null;
  /**
   * **Help with substance misuse received**
   *
   * Whether a child with such a problem was helped with it.
   *
   * - `0` No
   * - `1` Yes
   */
  INTERVENTION_RECEIVED?: string | null;
  /**
   * **Help with substance misuse offered**
   *
   * Whether help was offered to a child who did not receive any.
   *
   * - `0` No
   * - `1` Yes
   */
  INTERVENTION_OFFERED?: string | null;
}

interface OC3Cells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the young person was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **In touch**
   *
   * Whether the authority is in touch with the young person.
   *
   * - `YES` In touch
   * - `NO` Not in touch
   * - `DIED` Died after leaving care
   * - `REFU` Does not want to be in touch
   * - `NREQ` No longer needs the service
   * - `RHOM` Went home for six months or more
   */
  readonly IN_TOUCH: string | undefined;
  /**
   * **Activity**
   *
   * Whether the young person learns or works. F is full time, P part time, G neither.
   *
   * - `0` Not known
   * - `F1` Full time in higher education
   * - `P1` Part time in higher education
   * - `F2` Full time in other education
   * - `P2` Part time in other education
   * - `F4` Full time in an apprenticeship
   * - `P4` Part time in an apprenticeship
   * - `F5` Full time in training or work
   * - `P5` Part time in training or work
   * - `G4` Neither, because of illness or disability
   * - `G5` Neither, for another reason
   * - `G6` Neither, because of pregnancy or being a parent
   */
  readonly ACTIV: string | undefined;
  /**
   * **Accommodation**
   *
   * Where the young person lives. The figure says whether it suits them: 1 it does, 2 it does not.
   *
   * - `0` Not known
   * - `B1` With parents or relatives; suitable
   * - `B2` With parents or relatives; unsuitable
   * - `C1` Residential care; suitable
   * - `C2` Residential care; unsuitable
   * - `D1` Semi-independent accommodation with support; suitable
   * - `D2` Semi-independent accommodation with support; unsuitable
   * - `E1` Supported lodgings; suitable
   * - `E2` Supported lodgings; unsuitable
   * - `G1` Gone abroad; suitable
   * - `G2` Gone abroad; unsuitable
   * - `H1` Deported; suitable
   * - `H2` Deported; unsuitable
   * - `K1` Ordinary lodgings; suitable
   * - `K2` Ordinary lodgings; unsuitable
   * - `R1` Not known where; suitable
   * - `R2` Not known where; unsuitable
   * - `S2` No fixed home; unsuitable
   * - `T1` Foyer or the like; suitable
   * - `T2` Foyer or the like; unsuitable
   * - `U1` Independent living; suitable
   * - `U2` Independent living; unsuitable
   * - `V1` Emergency accommodation; suitable
   * - `V2` Emergency accommodation; unsuitable
   * - `W1` Bed and breakfast; suitable
   * - `W2` Bed and breakfast; unsuitable
   * - `X2` In custody; unsuitable
   * - `Y1` Other accommodation; suitable
   * - `Y2` Other accommodation; unsuitable
   * - `Z1` With former foster carers; suitable
   * - `Z2` With former foster carers; unsuitable
   */
  readonly ACCOM: string | undefined;
}
/**
   * Care leavers (OC3)
   *
   * One row for each care leaver who turned 17 to 21 in the year, as they were around that birthday.
   */
interface OC3Row extends OC3Cells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: OC3Row | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: OC3Row | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof OC3Cells]-?: string };
}
interface OC3Example {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the young person was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **In touch**
   *
   * Whether the authority is in touch with the young person.
   *
   * - `YES` In touch
   * - `NO` Not in touch
   * - `DIED` Died after leaving care
   * - `REFU` Does not want to be in touch
   * - `NREQ` No longer needs the service
   * - `RHOM` Went home for six months or more
   */
  IN_TOUCH?: string | null;
  /**
   * **Activity**
   *
   * Whether the young person learns or works. F is full time, P part time, G neither.
   *
   * - `0` Not known
   * - `F1` Full time in higher education
   * - `P1` Part time in higher education
   * - `F2` Full time in other education
   * - `P2` Part time in other education
   * - `F4` Full time in an apprenticeship
   * - `P4` Part time in an apprenticeship
   * - `F5` Full time in training or work
   * - `P5` Part time in training or work
   * - `G4` Neither, because of illness or disability
   * - `G5` Neither, for another reason
   * - `G6` Neither, because of pregnancy or being a parent
   */
  ACTIV?: string | null;
  /**
   * **Accommodation**
   *
   * Where the young person lives. The figure says whether it suits them: 1 it does, 2 it does not.
   *
   * - `0` Not known
   * - `B1` With parents or relatives; suitable
   * - `B2` With parents or relatives; unsuitable
   * - `C1` Residential care; suitable
   * - `C2` Residential care; unsuitable
   * - `D1` Semi-independent accommodation with support; suitable
   * - `D2` Semi-independent accommodation with support; unsuitable
   * - `E1` Supported lodgings; suitable
   * - `E2` Supported lodgings; unsuitable
   * - `G1` Gone abroad; suitable
   * - `G2` Gone abroad; unsuitable
   * - `H1` Deported; suitable
   * - `H2` Deported; unsuitable
   * - `K1` Ordinary lodgings; suitable
   * - `K2` Ordinary lodgings; unsuitable
   * - `R1` Not known where; suitable
   * - `R2` Not known where; unsuitable
   * - `S2` No fixed home; unsuitable
   * - `T1` Foyer or the like; suitable
   * - `T2` Foyer or the like; unsuitable
   * - `U1` Independent living; suitable
   * - `U2` Independent living; unsuitable
   * - `V1` Emergency accommodation; suitable
   * - `V2` Emergency accommodation; unsuitable
   * - `W1` Bed and breakfast; suitable
   * - `W2` Bed and breakfast; unsuitable
   * - `X2` In custody; unsuitable
   * - `Y1` Other accommodation; suitable
   * - `Y2` Other accommodation; unsuitable
   * - `Z1` With former foster carers; suitable
   * - `Z2` With former foster carers; unsuitable
   */
  ACCOM?: string | null;
}

interface PlacedAdoptionCells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Date of the decision**
   *
   * The day it was decided that the child should be placed for adoption.
   *
   * A date, such as "2026-04-01".
   */
  readonly DATE_PLACED: string | undefined;
  /**
   * **Date the decision was taken back**
   *
   * The day it was decided that the child should no longer be placed for adoption.
   *
   * A date, such as "2026-04-01".
   */
  readonly DATE_PLACED_CEASED: string | undefined;
  /**
   * **Why the decision was taken back**
   *
   * Why the child should no longer be placed for adoption.
   *
   * - `RD1` The child's needs changed
   * - `RD2` The court made no placement order
   * - `RD3` No adopters could be found
   * - `RD4` Another reason
   */
  readonly REASON_PLACED_CEASED: string | undefined;
}
/**
   * Should be placed for adoption
   *
   * One row for each decision that a child should be placed for adoption.
   */
interface PlacedAdoptionRow extends PlacedAdoptionCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: PlacedAdoptionRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: PlacedAdoptionRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof PlacedAdoptionCells]-?: string };
}
interface PlacedAdoptionExample {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Date of the decision**
   *
   * The day it was decided that the child should be placed for adoption.
   *
   * A date, such as "2026-04-01".
   */
  DATE_PLACED?: string | null;
  /**
   * **Date the decision was taken back**
   *
   * The day it was decided that the child should no longer be placed for adoption.
   *
   * A date, such as "2026-04-01".
   */
  DATE_PLACED_CEASED?: string | null;
  /**
   * **Why the decision was taken back**
   *
   * Why the child should no longer be placed for adoption.
   *
   * - `RD1` The child's needs changed
   * - `RD2` The court made no placement order
   * - `RD3` No adopters could be found
   * - `RD4` Another reason
   */
  REASON_PLACED_CEASED?: string | null;
}

interface PrevPermCells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Previous permanence**
   *
   * Which permanent home the child had before.
   *
   * - `P1` Adoption
   * - `P2` Special guardianship order
   * - `P3` Residence order or child arrangements order
   * - `P4` Not known
   * - `Z1` None
   */
  readonly PREV_PERM: string | undefined;
  /**
   * **Authority of the previous permanence**
   *
   * The three-figure number of the authority that arranged it, or WAL, SCO, NIR, or NUK outside the United Kingdom.
   */
  readonly LA_PERM: string | undefined;
  /**
   * **Date of the previous permanence**
   *
   * The day of the order. ZZ stands for a day or month that nobody knows: ZZ/05/2010.
   *
   * A date, such as "2026-04-01".
   */
  readonly DATE_PERM: string | undefined;
}
/**
   * Previous permanence
   *
   * One row for each child who started to be looked after: whether they had been adopted or the like before.
   */
interface PrevPermRow extends PrevPermCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: PrevPermRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: PrevPermRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof PrevPermCells]-?: string };
}
interface PrevPermExample {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Previous permanence**
   *
   * Which permanent home the child had before.
   *
   * - `P1` Adoption
   * - `P2` Special guardianship order
   * - `P3` Residence order or child arrangements order
   * - `P4` Not known
   * - `Z1` None
   */
  PREV_PERM?: string | null;
  /**
   * **Authority of the previous permanence**
   *
   * The three-figure number of the authority that arranged it, or WAL, SCO, NIR, or NUK outside the United Kingdom.
   */
  LA_PERM?: string | null;
  /**
   * **Date of the previous permanence**
   *
   * The day of the order. ZZ stands for a day or month that nobody knows: ZZ/05/2010.
   *
   * A date, such as "2026-04-01".
   */
  DATE_PERM?: string | null;
}

interface ReviewsCells {
  /**
   * **Child identifier**
   *
   * Whose review it was: the number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Date of the review**
   *
   * The day the review was held.
   *
   * A date, such as "2026-04-01".
   */
  readonly REVIEW: string | undefined;
  /**
   * **How the child took part**
   *
   * Whether the child was there, and how their views were heard.
   *
   * - `PN0` The child was under 4
   * - `PN1` Came, and spoke for themselves
   * - `PN2` Came, and an advocate spoke for them
   * - `PN3` Came, and gave their views without words
   * - `PN4` Came, and gave no views
   * - `PN5` Did not come; an advocate gave their views
   * - `PN6` Did not come; sent their views another way
   * - `PN7` Did not come, and gave no views
   */
  readonly REVIEW_CODE: string | undefined;
}
/**
   * Reviews
   *
   * One row for each review of a child's care during the year.
   */
interface ReviewsRow extends ReviewsCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: ReviewsRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: ReviewsRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof ReviewsCells]-?: string };
}
interface ReviewsExample {
  /**
   * **Child identifier**
   *
   * Whose review it was: the number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Date of the review**
   *
   * The day the review was held.
   *
   * A date, such as "2026-04-01".
   */
  REVIEW?: string | null;
  /**
   * **How the child took part**
   *
   * Whether the child was there, and how their views were heard.
   *
   * - `PN0` The child was under 4
   * - `PN1` Came, and spoke for themselves
   * - `PN2` Came, and an advocate spoke for them
   * - `PN3` Came, and gave their views without words
   * - `PN4` Came, and gave no views
   * - `PN5` Did not come; an advocate gave their views
   * - `PN6` Did not come; sent their views another way
   * - `PN7` Did not come, and gave no views
   */
  REVIEW_CODE?: string | null;
}

interface SWEpisodesCells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Social worker's number**
   *
   * The number in the register of social workers, beginning with SW; XX where it is not known.
   */
  readonly SW_ID: string | undefined;
  /**
   * **Date the social worker took over**
   *
   * The first day with this social worker.
   *
   * A date, such as "2026-04-01".
   */
  readonly SW_DECOM: string | undefined;
  /**
   * **Date the social worker handed over**
   *
   * The last day with this social worker; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  readonly SW_DEC: string | undefined;
  /**
   * **Why the social worker changed**
   *
   * What brought this social worker to the child.
   *
   * - `FCONTA` First contact: the child's first social worker
   * - `MANAGE` A manager moved the case
   * - `LEFTRL` The social worker left the role
   * - `ORGRST` The organisation was reshaped
   * - `TSPROC` The case moved on to the team for its next stage
   * - `ABSENC` The social worker was absent
   * - `CHCHAN` The child asked for a change
   * - `PCCHAN` A parent or carer asked for a change
   * - `SWDIED` The social worker died
   * - `OTHERS` Another reason
   */
  readonly SW_REASON: string | undefined;
}
/**
   * Social worker episodes
   *
   * One row for each stretch of time with one social worker.
   */
interface SWEpisodesRow extends SWEpisodesCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: SWEpisodesRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: SWEpisodesRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof SWEpisodesCells]-?: string };
}
interface SWEpisodesExample {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Social worker's number**
   *
   * The number in the register of social workers, beginning with SW; XX where it is not known.
   */
  SW_ID?: string | null;
  /**
   * **Date the social worker took over**
   *
   * The first day with this social worker.
   *
   * A date, such as "2026-04-01".
   */
  SW_DECOM?: string | null;
  /**
   * **Date the social worker handed over**
   *
   * The last day with this social worker; blank while it goes on.
   *
   * A date, such as "2026-04-01".
   */
  SW_DEC?: string | null;
  /**
   * **Why the social worker changed**
   *
   * What brought this social worker to the child.
   *
   * - `FCONTA` First contact: the child's first social worker
   * - `MANAGE` A manager moved the case
   * - `LEFTRL` The social worker left the role
   * - `ORGRST` The organisation was reshaped
   * - `TSPROC` The case moved on to the team for its next stage
   * - `ABSENC` The social worker was absent
   * - `CHCHAN` The child asked for a change
   * - `PCCHAN` A parent or carer asked for a change
   * - `SWDIED` The social worker died
   * - `OTHERS` Another reason
   */
  SW_REASON?: string | null;
}

interface UASCCells {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  readonly CHILD: string | undefined;
  /**
   * **Sex**
   *
   * The child's sex; the same as in Header.
   *
   * - `1` Male (until 2024)
   * - `2` Female (until 2024)
   * - `M` Male (from 2025)
   * - `F` Female (from 2025)
   * - `U` Not known (from 2025)
   */
  readonly SEX: string | undefined;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  readonly DOB: string | undefined;
  /**
   * **Date that the status ceased**
   *
   * The day the child stopped, or will stop, being an unaccompanied asylum-seeking child; at the latest their 18th birthday.
   *
   * A date, such as "2026-04-01".
   */
  readonly DUC: string | undefined;
}
/**
   * Unaccompanied asylum-seeking children
   *
   * One row for each child who was an unaccompanied asylum-seeking child at any time in the year.
   */
interface UASCRow extends UASCCells {
  /** Everything about the same child. */
  readonly child: Entity;
  /** The row before this one, of the same child; undefined for the first. */
  readonly previous: UASCRow | undefined;
  /** The row after this one, of the same child; undefined for the last. */
  readonly next: UASCRow | undefined;
  /** The cells as text, just as they came; "" when blank. */
  readonly raw: { readonly [Field in keyof UASCCells]-?: string };
}
interface UASCExample {
  /**
   * **Child identifier**
   *
   * The number in Header.
   */
  CHILD?: string | null;
  /**
   * **Sex**
   *
   * The child's sex; the same as in Header.
   *
   * - `1` Male (until 2024)
   * - `2` Female (until 2024)
   * - `M` Male (from 2025)
   * - `F` Female (from 2025)
   * - `U` Not known (from 2025)
   */
  SEX?: string | null;
  /**
   * **Date of birth**
   *
   * The day the child was born; the same as in Header.
   *
   * A date, such as "2026-04-01".
   */
  DOB?: string | null;
  /**
   * **Date that the status ceased**
   *
   * The day the child stopped, or will stop, being an unaccompanied asylum-seeking child; at the latest their 18th birthday.
   *
   * A date, such as "2026-04-01".
   */
  DUC?: string | null;
}

/** Everything about the same child, this year and last. */
interface Entity {
  /**
   * Adoptions (AD1)
   *
   * One row, or undefined when there is none.
   */
  readonly AD1: AD1Row | undefined;
  /**
   * Deprivation of liberty orders
   *
   * In the order of DOLO_START.
   */
  readonly DoLo: Rows<DoLoRow>;
  /**
   * Episodes
   *
   * In the order of DECOM.
   */
  readonly Episodes: Rows<EpisodesRow>;
  /**
   * Header
   *
   * One row, or undefined when there is none.
   */
  readonly Header: HeaderRow | undefined;
  /**
   * Missing
   *
   * In the order of MIS_START.
   */
  readonly Missing: Rows<MissingRow>;
  /**
   * Outcomes: health and offending (OC2)
   *
   * One row, or undefined when there is none.
   */
  readonly OC2: OC2Row | undefined;
  /**
   * Care leavers (OC3)
   *
   * One row, or undefined when there is none.
   */
  readonly OC3: OC3Row | undefined;
  /**
   * Should be placed for adoption
   *
   * In the order of DATE_PLACED.
   */
  readonly PlacedAdoption: Rows<PlacedAdoptionRow>;
  /**
   * Previous permanence
   *
   * One row, or undefined when there is none.
   */
  readonly PrevPerm: PrevPermRow | undefined;
  /**
   * Reviews
   *
   * In the order of REVIEW.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Social worker episodes
   *
   * In the order of SW_DECOM.
   */
  readonly SWEpisodes: Rows<SWEpisodesRow>;
  /**
   * Unaccompanied asylum-seeking children
   *
   * One row, or undefined when there is none.
   */
  readonly UASC: UASCRow | undefined;
  /**
   * **Unaccompanied asylum-seeking child, now or last year**
   *
   * Whether the child is one this year or was one last year.
   */
  readonly everUASC: boolean;
  /**
   * **In care all year**
   *
   * Looked after for the whole of the collection year, and not in short breaks: continuously looked after. The reasons of the episodes say whether care began or ended, not a gap between them.
   */
  readonly inCareAllYear: boolean;
  /**
   * **Unaccompanied asylum-seeking child this year**
   *
   * What Header says; in a return without Header, whether UASC gives a date of ceasing.
   */
  readonly isUASC: boolean;
  /**
   * **Episode open at the end of last year**
   *
   * The child's latest episode in last year's return, if it had not ended.
   */
  readonly openLastYear: EpisodesRow | undefined;
  /**
   * **Unaccompanied asylum-seeking child last year**
   *
   * What last year's Header said; without it, whether last year's UASC gave a date of ceasing.
   */
  readonly wasUASC: boolean;
  /** The same, as it stood in last year's return. */
  readonly lastYear: LastYearOfEntity;
}
interface LastYearOfEntity {
  /**
   * Adoptions (AD1)
   *
   * One row, or undefined when there is none.
   */
  readonly AD1: AD1Row | undefined;
  /**
   * Deprivation of liberty orders
   *
   * In the order of DOLO_START.
   */
  readonly DoLo: Rows<DoLoRow>;
  /**
   * Episodes
   *
   * In the order of DECOM.
   */
  readonly Episodes: Rows<EpisodesRow>;
  /**
   * Header
   *
   * One row, or undefined when there is none.
   */
  readonly Header: HeaderRow | undefined;
  /**
   * Missing
   *
   * In the order of MIS_START.
   */
  readonly Missing: Rows<MissingRow>;
  /**
   * Outcomes: health and offending (OC2)
   *
   * One row, or undefined when there is none.
   */
  readonly OC2: OC2Row | undefined;
  /**
   * Care leavers (OC3)
   *
   * One row, or undefined when there is none.
   */
  readonly OC3: OC3Row | undefined;
  /**
   * Should be placed for adoption
   *
   * In the order of DATE_PLACED.
   */
  readonly PlacedAdoption: Rows<PlacedAdoptionRow>;
  /**
   * Previous permanence
   *
   * One row, or undefined when there is none.
   */
  readonly PrevPerm: PrevPermRow | undefined;
  /**
   * Reviews
   *
   * In the order of REVIEW.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Social worker episodes
   *
   * In the order of SW_DECOM.
   */
  readonly SWEpisodes: Rows<SWEpisodesRow>;
  /**
   * Unaccompanied asylum-seeking children
   *
   * One row, or undefined when there is none.
   */
  readonly UASC: UASCRow | undefined;
}

/** The collection that the return is for, and its whole tables. */
interface Collection extends CollectionFacts {
  /**
   * Adoptions (AD1)
   *
   * All rows, as in the file.
   */
  readonly AD1: Rows<AD1Row>;
  /**
   * Deprivation of liberty orders
   *
   * All rows, as in the file.
   */
  readonly DoLo: Rows<DoLoRow>;
  /**
   * Episodes
   *
   * All rows, as in the file.
   */
  readonly Episodes: Rows<EpisodesRow>;
  /**
   * Header
   *
   * All rows, as in the file.
   */
  readonly Header: Rows<HeaderRow>;
  /**
   * Missing
   *
   * All rows, as in the file.
   */
  readonly Missing: Rows<MissingRow>;
  /**
   * Outcomes: health and offending (OC2)
   *
   * All rows, as in the file.
   */
  readonly OC2: Rows<OC2Row>;
  /**
   * Care leavers (OC3)
   *
   * All rows, as in the file.
   */
  readonly OC3: Rows<OC3Row>;
  /**
   * Should be placed for adoption
   *
   * All rows, as in the file.
   */
  readonly PlacedAdoption: Rows<PlacedAdoptionRow>;
  /**
   * Previous permanence
   *
   * All rows, as in the file.
   */
  readonly PrevPerm: Rows<PrevPermRow>;
  /**
   * Reviews
   *
   * All rows, as in the file.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Social worker episodes
   *
   * All rows, as in the file.
   */
  readonly SWEpisodes: Rows<SWEpisodesRow>;
  /**
   * Unaccompanied asylum-seeking children
   *
   * All rows, as in the file.
   */
  readonly UASC: Rows<UASCRow>;
  /** Last year's whole tables. */
  readonly lastYear: LastYearTables;
}
interface LastYearTables {
  /**
   * Adoptions (AD1)
   *
   * All rows, as in the file.
   */
  readonly AD1: Rows<AD1Row>;
  /**
   * Deprivation of liberty orders
   *
   * All rows, as in the file.
   */
  readonly DoLo: Rows<DoLoRow>;
  /**
   * Episodes
   *
   * All rows, as in the file.
   */
  readonly Episodes: Rows<EpisodesRow>;
  /**
   * Header
   *
   * All rows, as in the file.
   */
  readonly Header: Rows<HeaderRow>;
  /**
   * Missing
   *
   * All rows, as in the file.
   */
  readonly Missing: Rows<MissingRow>;
  /**
   * Outcomes: health and offending (OC2)
   *
   * All rows, as in the file.
   */
  readonly OC2: Rows<OC2Row>;
  /**
   * Care leavers (OC3)
   *
   * All rows, as in the file.
   */
  readonly OC3: Rows<OC3Row>;
  /**
   * Should be placed for adoption
   *
   * All rows, as in the file.
   */
  readonly PlacedAdoption: Rows<PlacedAdoptionRow>;
  /**
   * Previous permanence
   *
   * All rows, as in the file.
   */
  readonly PrevPerm: Rows<PrevPermRow>;
  /**
   * Reviews
   *
   * All rows, as in the file.
   */
  readonly Reviews: Rows<ReviewsRow>;
  /**
   * Social worker episodes
   *
   * All rows, as in the file.
   */
  readonly SWEpisodes: Rows<SWEpisodesRow>;
  /**
   * Unaccompanied asylum-seeking children
   *
   * All rows, as in the file.
   */
  readonly UASC: Rows<UASCRow>;
}

interface Tables {
  AD1: { row: AD1Row; cells: AD1Cells; shown: AD1Example; single: true };
  DoLo: { row: DoLoRow; cells: DoLoCells; shown: DoLoExample; single: false };
  Episodes: { row: EpisodesRow; cells: EpisodesCells; shown: EpisodesExample; single: false };
  Header: { row: HeaderRow; cells: HeaderCells; shown: HeaderExample; single: true };
  Missing: { row: MissingRow; cells: MissingCells; shown: MissingExample; single: false };
  OC2: { row: OC2Row; cells: OC2Cells; shown: OC2Example; single: true };
  OC3: { row: OC3Row; cells: OC3Cells; shown: OC3Example; single: true };
  PlacedAdoption: { row: PlacedAdoptionRow; cells: PlacedAdoptionCells; shown: PlacedAdoptionExample; single: false };
  PrevPerm: { row: PrevPermRow; cells: PrevPermCells; shown: PrevPermExample; single: true };
  Reviews: { row: ReviewsRow; cells: ReviewsCells; shown: ReviewsExample; single: false };
  SWEpisodes: { row: SWEpisodesRow; cells: SWEpisodesCells; shown: SWEpisodesExample; single: false };
  UASC: { row: UASCRow; cells: UASCCells; shown: UASCExample; single: true };
}

interface ReferenceLists {
  /**
   * Authorities
   *
   * One row for each district, with the upper-tier authority that runs its children's services.
   */
  authorities: {
    /** **District code** */
    readonly LTLA21CD: string | undefined;
    /** **District name** */
    readonly LTLA21NM: string | undefined;
    /** **Authority code** */
    readonly UTLA21CD: string | undefined;
    /** **Authority name** */
    readonly UTLA21NM: string | undefined;
  };
  /**
   * Postcodes
   *
   * One row for each postcode: its place on the map and the district it lies in.
   */
  postcodes: {
    /** **Postcode** */
    readonly pcd: string | undefined;
    /**
     * **Metres east**
     *
     * Ordnance Survey easting.
     *
     * A number.
     */
    readonly oseast1m: number | undefined;
    /**
     * **Metres north**
     *
     * Ordnance Survey northing.
     *
     * A number.
     */
    readonly osnrth1m: number | undefined;
    /**
     * **District**
     *
     * The code of the lower-tier authority.
     */
    readonly laua: string | undefined;
  };
  /**
   * Registered providers
   *
   * One row for each registered home or agency: what it may provide, where, and until when.
   */
  providers: {
    /** **Unique reference number** */
    readonly URN: string | undefined;
    /** **Authority, as the list names it** */
    readonly LA_NAME_FROM_FILE: string | undefined;
    /**
     * **Placement types**
     *
     * Codes with commas between them.
     */
    readonly PLACE_CODES: string | undefined;
    /**
     * **Provider types**
     *
     * Codes with commas between them.
     */
    readonly PROVIDER_CODES: string | undefined;
    /**
     * **Date registration ended**
     *
     * A date, such as "2026-04-01".
     */
    readonly REG_END: string | undefined;
    /**
     * **Postcode**
     *
     * Written without a space.
     */
    readonly POSTCODE: string | undefined;
    /** **Authority code of the postcode** */
    readonly LA_CODE_INFERRED: string | undefined;
    /** **Authority name of the postcode** */
    readonly LA_NAME_INFERRED: string | undefined;
    /** **Which list it came from** */
    readonly source: string | undefined;
  };
}
