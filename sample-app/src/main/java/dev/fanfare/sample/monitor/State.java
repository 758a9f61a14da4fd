package dev.fanfare.sample.monitor;

/** How a site is. One that was never checked counts as up. */
public enum State {
    /** It answered with a status below 500: a page that is missing (404) is there to say so. */
    UP,
    /** It answered 500 or more, or not in time, or not at all. */
    DOWN
}
