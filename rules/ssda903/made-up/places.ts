// The places of made-up returns: an authority with two districts, its neighbours, their postcodes and their providers.
//
// None of them can be real. No postcode area is called YD or YF; the codes of districts and authorities that end in 98.
// and 99 were never given out; Ofsted's numbers are figures or begin with SC, EY or the like, and none begins with YD.
makeUp({
  authority: "E10000099",

  reference: (chance) => {
    const ours = "E10000099";
    const authorities = [
      { LTLA21CD: "E07000981", LTLA21NM: "Upper Yard", UTLA21CD: ours, UTLA21NM: "Yardshire" },
      { LTLA21CD: "E07000982", LTLA21NM: "Nether Yard", UTLA21CD: ours, UTLA21NM: "Yardshire" },
      { LTLA21CD: "E06000981", LTLA21NM: "Farrowby", UTLA21CD: "E06000981", UTLA21NM: "Farrowby" },
      { LTLA21CD: "E06000982", LTLA21NM: "Combe Latimer", UTLA21CD: "E06000982", UTLA21NM: "Combe Latimer" },
      { LTLA21CD: "W06000981", LTLA21NM: "Llanmadeup", UTLA21CD: "W06000981", UTLA21NM: "Llanmadeup" },
    ];

    // Metres east and north of the middle of each district, and how many postcodes it has.
    const districts = [
      { area: "YD", east: 451000, north: 312000, postcodes: 260 },
      { area: "YD", east: 468000, north: 305000, postcodes: 220 },
      { area: "YF", east: 505000, north: 289000, postcodes: 90 },
      { area: "YF", east: 430000, north: 352000, postcodes: 60 },
      { area: "YF", east: 348000, north: 301000, postcodes: 20 },
    ];
    const letters = "ABDEFGHJLNPQRSTUWXYZ";
    const postcodes: { pcd: string; oseast1m: number; osnrth1m: number; laua: string }[] = [];
    districts.forEach(({ area, east, north, postcodes: count }, district) => {
      for (let at = 0; at < count; at++) {
        // Counted through, so that no two are the same.
        const [first, second] = [Math.floor(at / 20) % 20, at % 20];
        const inward = `${1 + ((at * 7) % 9)}${letters[first]}${letters[second]}`;
        postcodes.push({
          pcd: `${area}${district * 10 + 1 + Math.floor(at / 40)} ${inward}`,
          oseast1m: east + chance.number(-9000, 9000),
          osnrth1m: north + chance.number(-9000, 9000),
          laua: authorities[district].LTLA21CD,
        });
      }
    });

    const providers: MadeUpRow[] = [];
    const register = (count: number, places: string, provider: string, districts: number[], ended = "") => {
      for (let at = 0; at < count; at++) {
        const authority = authorities[chance.of(districts)];
        const there = postcodes.filter((each) => each.laua === authority.LTLA21CD);
        providers.push({
          URN: `YD${String(providers.length + 1).padStart(4, "0")}7`,
          LA_NAME_FROM_FILE: authority.UTLA21NM,
          PLACE_CODES: places,
          PROVIDER_CODES: provider,
          REG_END: ended,
          POSTCODE: chance.of(there).pcd.replace(" ", ""),
          LA_CODE_INFERRED: authority.UTLA21CD,
          LA_NAME_INFERRED: authority.UTLA21NM,
          source: "Made up",
        });
      }
    };
    const fostering = "U1,U2,U3,U4,U5,U6,A3,A5";
    const adoption = "A3,A4,A5,A6";
    const [inside, outside, anywhere] = [
      [0, 1],
      [2, 3],
      [0, 1, 0, 1, 2, 3],
    ];
    register(1, fostering, "PR1", inside);
    register(2, fostering, "PR2", outside);
    register(8, fostering, "PR4", anywhere);
    register(4, fostering, "PR5", anywhere);
    register(6, "K2", "PR1", inside);
    register(2, "K2", "PR2", outside);
    register(20, "K2", "PR4", anywhere);
    register(4, "K2", "PR5", anywhere);
    register(3, "K3", "PR1", inside);
    register(16, "K3", "PR4", anywhere);
    register(5, "K3", "PR5", anywhere);
    register(1, "K1", "PR2", outside);
    register(2, "R3", "PR5", anywhere);
    register(3, "S1", "PR4", anywhere);
    register(1, adoption, "PR1", inside);
    register(3, adoption, "PR5", anywhere);
    // Two that have closed, long before the year: nobody lives there any more.
    register(1, "K2", "PR4", outside, "2019-08-31");
    register(1, fostering, "PR4", outside, "2020-03-31");
    return { authorities, postcodes, providers };
  },
});
