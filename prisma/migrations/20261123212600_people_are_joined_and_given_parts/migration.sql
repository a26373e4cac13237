-- A person may choose their name, be given a part by a coordinator, and be joined with their account on the code host.
ALTER TABLE "User"
  ADD COLUMN "namedAt" TIMESTAMPTZ(3),
  ADD COLUMN "givenRole" TEXT,
  ADD COLUMN "givenById" TEXT,
  ADD COLUMN "roleReadAt" TIMESTAMPTZ(3),
  ADD COLUMN "leftAt" TIMESTAMPTZ(3);

ALTER TABLE "Round" ADD COLUMN "creditAddress" TEXT;

-- What happened, and what was saved, is only ever added to. Two exceptions, each for one transaction that says so: when
-- two people are joined, whose it is may change and nothing else; when somebody leaves, texts that they never sent go.
CREATE OR REPLACE FUNCTION "only_added_to"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  why text := current_setting('ruleyard.person', true);
BEGIN
  IF TG_OP = 'UPDATE' AND why = 'joins'
     AND to_jsonb(NEW) - 'personId' - 'byId' = to_jsonb(OLD) - 'personId' - 'byId' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'Revision' AND why = 'leaves' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Rows of % are only ever added.', TG_TABLE_NAME;
END $$;
