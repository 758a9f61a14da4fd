package dev.fanfare.local.queue;

/**
 * How often what has happened to the messages of a subscription. Not thread-safe: the subscription's lock guards it. What is
 * handled is not counted, for that needs no lock: it is what was delivered and neither failed, nor came back, nor is out.
 */
final class Tally {
    long delivered;
    long givenBack;
    long failed;
    long buried;
    long expired;
}
