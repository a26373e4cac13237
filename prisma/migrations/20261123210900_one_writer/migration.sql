-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "putOffBy" TEXT;

-- CreateTable
CREATE TABLE "CodeHost" (
    "repository" TEXT NOT NULL,
    "heldBy" TEXT,
    "heldUntil" TIMESTAMPTZ(3),
    "notBefore" TIMESTAMPTZ(3),
    "heldUp" TEXT,
    "cause" TEXT,
    "since" TIMESTAMPTZ(3),
    "met" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CodeHost_pkey" PRIMARY KEY ("repository")
);

-- CreateTable
CREATE TABLE "Write" (
    "id" TEXT NOT NULL,
    "repository" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Write_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Write_repository_at_idx" ON "Write"("repository", "at");
