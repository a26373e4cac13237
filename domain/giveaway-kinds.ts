// What may give a real person away: its kinds, as they are named on screens.

/** Each kind as it is named on screens. */
export const kinds = {
  upn: "a real pupil number (UPN)",
  nhs: "a real NHS number",
  uln: "a real learner’s number (ULN)",
  nino: "a real National Insurance number",
  bank: "real bank details",
  ssn: "a real social security number",
  birth: "a real date of birth",
  name: "a real person’s name",
  postcode: "a real postcode",
  address: "a real address",
  email: "a real person’s e-mail address",
  phone: "a real telephone number",
  "child-id": "a real child’s number in your system",
  rows: "rows of a real return",
} as const satisfies Record<string, string>;

export type Kind = keyof typeof kinds;

/** What a reader of one kind found. Places are in what was read. */
export type Found = { kind: Kind; level: "certain" | "unsure"; value: string; start: number; end: number };
