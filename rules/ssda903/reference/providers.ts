// Homes and agencies that are registered with Ofsted, from its lists of children's homes and social care providers.
reference("providers", {
  title: "Registered providers",
  meaning: "One row for each registered home or agency: what it may provide, where, and until when.",
  key: "URN",
  fields: {
    URN: { type: "text", title: "Unique reference number" },
    LA_NAME_FROM_FILE: { type: "text", title: "Authority, as the list names it" },
    PLACE_CODES: { type: "text", title: "Placement types", meaning: "Codes with commas between them." },
    PROVIDER_CODES: { type: "text", title: "Provider types", meaning: "Codes with commas between them." },
    REG_END: { type: "date", title: "Date registration ended" },
    POSTCODE: { type: "text", title: "Postcode", meaning: "Written without a space." },
    LA_CODE_INFERRED: { type: "text", title: "Authority code of the postcode" },
    LA_NAME_INFERRED: { type: "text", title: "Authority name of the postcode" },
    source: { type: "text", title: "Which list it came from" },
  },
});
