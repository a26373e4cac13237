-- CreateTable
CREATE TABLE "PlaceNotebook" (
    "placeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "notebook" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlaceNotebook_pkey" PRIMARY KEY ("placeId","id")
);

-- AddForeignKey
ALTER TABLE "PlaceNotebook" ADD CONSTRAINT "PlaceNotebook_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;
