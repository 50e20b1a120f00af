// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    WHERE_FROM = "Hvor tallene kommer fra" | "Where the figures come from";
    WHERE_FROM_CAPTION = "Oplysninger om {name}, som de er hentet" | "What is known of {name}, as it was read";
    WHAT = "Oplysning" | "Fact";
    FILE = "Fil" | "File";
    SPOT = "Sted i filen" | "Place in the file";
    WHOLE_FILE = "hele filen" | "the whole file";
    RECORD_ITSELF = "Hele posten" | "The whole record";
    NUMBER_N = "nr. {n}" | "no. {n}";
    FILES = "Filer, der er læst" | "Files read";
    FILES_CAPTION = "Filer med kontrolsum" | "Files with checksum";
    SIZE = "Størrelse, byte" | "Size, bytes";
    DROPPED = "Udeladt med vilje" | "Left out on purpose";
    DROPPED_CAPTION = "Hvad der blev udeladt ved indlæsningen" | "What the import left out";
    TIMES = "Antal" | "Count";
    FOREIGN_PROVENANCE = "Den oprindelsesfil, der fulgte med, hører til et andet dokument og er ikke brugt: rapporten siger derfor ikke, hvor tallene kommer fra."
        | "The provenance file that came along belongs to another document and is not used: the report does not say where the figures come from.";
}
