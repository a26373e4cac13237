-- AlterTable
ALTER TABLE "LessonProgress" ADD COLUMN     "before" TEXT,
ADD COLUMN     "beganFrom" TEXT;

-- AlterTable
ALTER TABLE "PlaceAnswer" ADD COLUMN     "before" TEXT,
ADD COLUMN     "beganFrom" TEXT;

-- CreateTable
CREATE TABLE "Spot" (
    "personId" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "spot" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Spot_pkey" PRIMARY KEY ("personId","of","name")
);

-- CreateTable
CREATE TABLE "PlaceSpot" (
    "placeId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "spot" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlaceSpot_pkey" PRIMARY KEY ("placeId","lesson")
);

-- AddForeignKey
ALTER TABLE "Spot" ADD CONSTRAINT "Spot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceSpot" ADD CONSTRAINT "PlaceSpot_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;
