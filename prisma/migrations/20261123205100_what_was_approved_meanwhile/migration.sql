-- What a draft takes in of what was approved meanwhile; what the examples showed when main had moved; and who shares the credit.
ALTER TABLE "Draft" ADD COLUMN "fromBlob" TEXT;
ALTER TABLE "Round" ADD COLUMN "ontoSha" TEXT,
ADD COLUMN "updatedSha" TEXT,
ADD COLUMN "again" JSONB,
ADD COLUMN "againCheckId" TEXT;

CREATE TABLE "CoAuthor" (
    "submissionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" TEXT,
    "email" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CoAuthor_pkey" PRIMARY KEY ("submissionId","name")
);
ALTER TABLE "CoAuthor" ADD CONSTRAINT "CoAuthor_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CoAuthor" ADD CONSTRAINT "CoAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
