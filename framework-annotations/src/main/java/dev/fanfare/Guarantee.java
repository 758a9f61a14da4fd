package dev.fanfare;

/** What a topic promises about how often a message reaches each subscription. */
public enum Guarantee {
    /** Never lost; delivered again after a crash, a lapsed lease, a failed attempt or an unknown publish outcome. */
    AT_LEAST_ONCE,

    /**
     * While the broker's own window holds, an acknowledged message is not delivered again and a repeated publish of one
     * id is not delivered twice. Each provider documents its window.
     */
    EXACTLY_ONCE
}
