-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "saidMadeUp" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Clearance" (
    "id" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "found" JSONB NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT,
    "isCleared" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Clearance_decidedAt_idx" ON "Clearance"("decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Clearance_draftId_sha256_key" ON "Clearance"("draftId", "sha256");

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
