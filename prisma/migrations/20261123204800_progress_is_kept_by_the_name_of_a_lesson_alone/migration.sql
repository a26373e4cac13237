-- A lesson's number only says its place, and places change: what was written is kept under the name without it.
UPDATE "LessonProgress" SET "lesson" = regexp_replace("lesson", '^\d\d-', '') WHERE "lesson" ~ '^\d\d-';
UPDATE "LessonProgress" SET "lesson" = 'last-years-return' WHERE "lesson" = 'the-row-before' AND "exercise" = 'same-provider';
UPDATE "Event" SET "once" = regexp_replace("once", '^(passed:[^:]+:)\d\d-', '\1') WHERE "once" ~ '^passed:[^:]+:\d\d-';
