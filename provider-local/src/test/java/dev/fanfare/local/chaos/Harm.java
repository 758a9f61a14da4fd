package dev.fanfare.local.chaos;

/** What is done to processes. */
enum Harm {
    KILL_BROKER("kill -9 of the process that has the broker"),
    STOP_BROKER("clean stop of the process that has the broker"),
    KILL_CONSUMER("kill -9 of a process that consumes"),
    STOP_CONSUMER("clean stop of a process that consumes"),
    KILL_PUBLISHER("kill -9 of a process that publishes"),
    FREEZE("a process stands still, longer than a lease lasts"),
    FREEZE_BROKER("the process that has the broker stands still, for a short while"),
    PAUSE("a process pauses its subscriptions, and resumes");

    private final String text;

    Harm(String text) {
        this.text = text;
    }

    /** In words. */
    String text() {
        return text;
    }
}
