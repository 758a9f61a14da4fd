package dev.fanfare.gcp.fake;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong, by the name of the call, such as {@code Publish}. Thread-safe. */
public final class Faults {
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();

    private record Fault(Kind kind, Status status, AtomicInteger left) {}

    private enum Kind {
        REFUSED,
        LOST,
        SILENT
    }

    /** The next calls fail and do nothing. */
    public void refuse(String call, Status status, int times) {
        faults.put(call, new Fault(Kind.REFUSED, status, new AtomicInteger(times)));
    }

    /** The next calls do what they should, and fail all the same. */
    public void loseAnswers(String call, int times) {
        faults.put(call, new Fault(Kind.LOST, Status.UNAVAILABLE, new AtomicInteger(times)));
    }

    /** Calls do nothing and are never answered. */
    public void silence(String call) {
        faults.put(call, new Fault(Kind.SILENT, Status.OK, new AtomicInteger(Integer.MAX_VALUE)));
    }

    /** All is well again. */
    public void end() {
        faults.clear();
    }

    /** The names of all calls, in order. */
    public List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    void called(String call) {
        synchronized (calls) {
            calls.add(call);
        }
    }

    Optional<Status> refusal(String call) {
        return take(call, Kind.REFUSED);
    }

    Optional<Status> loss(String call) {
        return take(call, Kind.LOST);
    }

    boolean isSilent(String call) {
        return take(call, Kind.SILENT).isPresent();
    }

    /** Whether the next call will be refused. */
    boolean isRefusing(String call) {
        Fault fault = faults.get(call);
        return fault != null && fault.kind == Kind.REFUSED && fault.left.get() > 0;
    }

    private Optional<Status> take(String call, Kind kind) {
        Fault fault = faults.get(call);
        return fault != null && fault.kind == kind && fault.left.getAndDecrement() > 0
                ? Optional.of(fault.status)
                : Optional.empty();
    }
}
