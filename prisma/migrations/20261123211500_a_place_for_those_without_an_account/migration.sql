-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL,
    "wordsHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceAnswer" (
    "placeId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "passedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlaceAnswer_pkey" PRIMARY KEY ("placeId","lesson","exercise")
);

-- CreateIndex
CREATE UNIQUE INDEX "Place_wordsHash_key" ON "Place"("wordsHash");

-- CreateIndex
CREATE INDEX "Place_usedAt_idx" ON "Place"("usedAt");

-- AddForeignKey
ALTER TABLE "PlaceAnswer" ADD CONSTRAINT "PlaceAnswer_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;
