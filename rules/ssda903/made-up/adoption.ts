// How made-up children come to be adopted.

/** The way to adoption: a decision, a placement order, a match, a new family, and the court. */
function wayToAdoption(chance: Chance, child: { born: Day; home: string }, ended: Day, isOver: boolean) {
  const placed = clear(addDays(ended, -chance.number(130, 260)));
  const ordered = clear(addDays(placed, -chance.number(60, 220)));
  const decided = addDays(ordered, -chance.number(15, 70));
  const began = clear(addDays(decided, -chance.number(90, 220)));
  const sameCarer = chance.is(0.15);
  const fostered = settle(chance, sameCarer ? "U5" : "U6", child.home);
  const adoptive = settle(chance, "A6", child.home, fostered);
  const family = sameCarer ? { ...fostered, PLACE: "A5" } : adoptive;
  const episodes: Episode[] = [
    { ...fostered, from: began, to: ordered, RNE: "S", LS: "C1", REC: "X1" },
    { ...fostered, from: ordered, to: placed, RNE: "L", LS: "E1", REC: "X1", REASON_PLACE_CHANGE: "CARPL" },
    {
      ...family,
      from: placed,
      to: ended,
      RNE: sameCarer ? "T" : "P",
      LS: "E1",
      REC: chance.weighted({ E11: 2, E12: 3 }),
    },
  ];
  if (isOver) for (const part of ["to", "REC"] as const) episodes[2][part] = undefined;
  const pair = chance.weighted({ L11: 60, L2: 3, L12: 9, L3: 12, L4: 4, L0: 12 });
  const SEX_ADOPTR =
    pair === "L0"
      ? chance.weighted({ F1: 9, M1: 1 })
      : pair === "L11" || pair === "L3"
        ? "MF"
        : chance.weighted({ MM: 1, FF: 1 });
  const AD1 = {
    DATE_INT: decided,
    DATE_MATCH: addDays(placed, -chance.number(10, 40)),
    FOSTER_CARE: sameCarer ? "1" : "0",
    NB_ADOPTR: pair === "L0" ? "1" : "2",
    SEX_ADOPTR,
    LS_ADOPTR: pair,
  };
  return { episodes, decided, AD1: isOver ? undefined : AD1 };
}
