// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    AGENDA_BY = "Senest {date}: {name}" | "By {date}: {name}";
    AGENDA_NOW = "Nu: {name}" | "Now: {name}";
    AGENDA_START = "Beslut, om systemet skal forlades. Kontrakten slipper {exit}, og så lang tid tager skiftet." | "Decide whether to leave. The contract lets go on {exit}, and that is how long the move takes.";
    AGENDA_EXTEND = "Aftal en kort forlængelse, ikke en ny periode: udgangen {exit} kan ikke nås." | "Agree on a short extension, not a new term: the way out on {exit} cannot be reached.";
    AGENDA_BARGAIN = "Sidste dag for at opsige til {exit}. Et skifte kan ikke nås: brug fristen til at forhandle pris, varsel og vilkår." | "Last day to give notice for {exit}. There is no time to move: use the deadline to negotiate price, notice and terms.";
    AGENDA_LEAVE_PAYS = "At forlade betaler sig i {share} af forsøgene." | "Leaving pays in {share} of the trials.";
    AGENDA_LEAVE_COSTS = "At forlade betaler sig kun i {share} af forsøgene." | "Leaving pays in only {share} of the trials.";
    AGENDA_LOCKED = "Bindingen er stor (score {score}), men at forlade betaler sig kun i {share} af forsøgene." | "Lock-in is high (score {score}), but leaving pays in only {share} of the trials.";
    AGENDA_ASK = "Spørg: {question}" | "Ask: {question}";
    AGENDA_NONE = "Ingen frist er kendt, og alt, der tæller, er besvaret." | "No deadline is known, and everything that counts is answered.";

    DATES_AND_CALLS = "Frister og systemer, der kræver handling" | "Deadlines and systems that call for action";
    TOO_LATE_BARGAIN = "Udgangen {exit} kan ikke nås: arbejdet skulle være begyndt {start}. Det koster mere at forlade end at blive (median {gain}), så vinduet er en anledning til at forhandle pris, varsel og vilkår."
        | "The way out on {exit} cannot be reached: work should have begun on {start}. Leaving costs more than staying (median {gain}), so the window is an occasion to negotiate price, notice and terms.";
    TOO_LATE_UNKNOWN = "Udgangen {exit} kan ikke nås: arbejdet skulle være begyndt {start}. Om det betaler sig at forlade, vides ikke, for udgiften i dag mangler."
        | "The way out on {exit} cannot be reached: work should have begun on {start}. Whether leaving pays is not known, for today's cost is missing.";
    NOTICE_LAST = "Sidste dag for at opsige er {notice}." | "The last day to give notice is {notice}.";
}
