-- What happened on the code host behind our back, what its own checks said, and whose suggestions were taken.
ALTER TABLE "Submission"
  ADD COLUMN "baseRef" TEXT,
  ADD COLUMN "mergeState" TEXT,
  ADD COLUMN "unfinished" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "checks" JSONB,
  ADD COLUMN "theirs" JSONB,
  ADD COLUMN "branchGoneAt" TIMESTAMPTZ(3),
  ADD COLUMN "addingById" TEXT;

ALTER TABLE "Round" ADD COLUMN "coAuthors" JSONB;

ALTER TABLE "Thread"
  ADD COLUMN "startLine" INTEGER,
  ADD COLUMN "originalStartLine" INTEGER,
  ADD COLUMN "originalCommitSha" TEXT;

ALTER TABLE "Comment"
  ADD COLUMN "changedAt" TIMESTAMPTZ(3),
  ADD COLUMN "editedAt" TIMESTAMPTZ(3);
