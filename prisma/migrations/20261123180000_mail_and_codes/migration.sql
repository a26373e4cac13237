-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "address" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Mail_addressHash_at_idx" ON "Mail"("addressHash", "at");
