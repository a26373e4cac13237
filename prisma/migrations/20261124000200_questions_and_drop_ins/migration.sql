-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "askerId" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waitsSince" TIMESTAMPTZ(3),
    "firstAnsweredAt" TIMESTAMPTZ(3),
    "helpedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Saying" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "instead" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Saying_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DropIn" (
    "id" TEXT NOT NULL,
    "seriesId" TEXT,
    "title" TEXT NOT NULL,
    "heldBy" TEXT NOT NULL,
    "where" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "DropIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Coming" (
    "dropInId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Coming_pkey" PRIMARY KEY ("dropInId","personId")
);

-- CreateTable
CREATE TABLE "Involvement" (
    "personId" TEXT NOT NULL,
    "level" TEXT,
    "hours" INTEGER,
    "awayUntil" DATE,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Involvement_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "Question_askerId_anchor_idx" ON "Question"("askerId", "anchor");

-- CreateIndex
CREATE INDEX "Question_waitsSince_idx" ON "Question"("waitsSince");

-- CreateIndex
CREATE INDEX "Saying_questionId_at_idx" ON "Saying"("questionId", "at");

-- CreateIndex
CREATE INDEX "Saying_byId_idx" ON "Saying"("byId");

-- CreateIndex
CREATE INDEX "DropIn_startsAt_idx" ON "DropIn"("startsAt");

-- CreateIndex
CREATE INDEX "DropIn_seriesId_idx" ON "DropIn"("seriesId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Saying" ADD CONSTRAINT "Saying_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Saying" ADD CONSTRAINT "Saying_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DropIn" ADD CONSTRAINT "DropIn_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coming" ADD CONSTRAINT "Coming_dropInId_fkey" FOREIGN KEY ("dropInId") REFERENCES "DropIn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coming" ADD CONSTRAINT "Coming_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Involvement" ADD CONSTRAINT "Involvement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

