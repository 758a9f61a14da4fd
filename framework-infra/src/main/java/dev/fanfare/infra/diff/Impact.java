package dev.fanfare.infra.diff;

/** What a change does to an application that runs. The gravest first. */
public enum Impact {
    /** One side cannot read what the other writes, or finds an attribute no more. */
    BREAKING_SCHEMA("breaks readers"),
    /** A resource cannot be changed in place: it is made anew, and what waits in the old one is lost with it. */
    REPLACES_RESOURCE("replaces a resource"),
    /** A resource goes, with what waits in it. */
    REMOVES_RESOURCE("removes a resource"),
    /** Dead letters stay behind, and no code knows them any more. */
    ORPHANED_DLQ("orphans dead letters"),
    /** Less is promised than before. */
    GUARANTEE_WEAKENED("weakens a guarantee"),
    /** Done in place, but the cloud takes its time: SNS up to 15 minutes for a filter. */
    EVENTUAL("takes effect late"),
    /** Takes effect with the new version of the code; nothing is to be applied. */
    RESTART("takes effect on restart"),
    /** A new resource. */
    ADD("adds"),
    /** Done in place; nothing is lost. */
    SAFE("safe");

    private final String text;

    Impact(String text) {
        this.text = text;
    }

    /** In a few words. */
    public String text() {
        return text;
    }

    /** Whether somebody has to look at it before it is applied. */
    public boolean isGrave() {
        return compareTo(GUARANTEE_WEAKENED) <= 0;
    }
}
