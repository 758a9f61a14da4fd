package dev.fanfare.runtime.spi;

/** What to do at start about the resources that the topology needs. */
public enum Provision {
    /** Fail if one is missing or different. */
    VERIFY,
    /** Create what is missing; leave what is there. */
    CREATE,
    /** Look at nothing. */
    NONE
}
