-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "worthShowingAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SharedAnswer" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "checks" TEXT NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenDownAt" TIMESTAMPTZ(3),

    CONSTRAINT "SharedAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SharedAnswer_lesson_exercise_idx" ON "SharedAnswer"("lesson", "exercise");

-- CreateIndex
CREATE UNIQUE INDEX "SharedAnswer_personId_lesson_exercise_key" ON "SharedAnswer"("personId", "lesson", "exercise");

-- AddForeignKey
ALTER TABLE "SharedAnswer" ADD CONSTRAINT "SharedAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
