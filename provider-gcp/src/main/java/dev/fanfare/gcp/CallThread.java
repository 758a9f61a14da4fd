package dev.fanfare.gcp;

/** A thread that answers of the server come on: it must never wait for one. */
final class CallThread extends Thread {
    CallThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }
}
