package dev.fanfare.processor.lock;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.Collection;
import java.util.Set;

/**
 * Where the comparison stands, in the new version, and what it finds.
 *
 * @param direction which of writer and reader is new
 * @param type the new version's type, canonical
 * @param member the component that is compared; empty where it is the type
 * @param breaches what is found
 */
record Trace(Direction direction, String type, String member, Set<Breach> breaches) {
    boolean isBackward() {
        return direction == Direction.BACKWARD;
    }

    /** In a type: the reader's where the new code reads, else the writer's. */
    Trace in(String written, String read) {
        return new Trace(direction, isBackward() ? read : written, "", breaches);
    }

    /** At a component of the type. */
    Trace at(String component) {
        return new Trace(direction, type, component, breaches);
    }

    /** A value has another form. */
    void changed(String written, String read) {
        breaches.add(new Breach(
                Kind.TYPE, direction, type, member, isBackward() ? written : read, isBackward() ? read : written));
    }

    /** A declaration that no schema describes is another one. */
    void undescribed() {
        breaches.add(new Breach(Kind.UNDESCRIBED, direction, type, member, "", ""));
    }

    /** Names of the new version that the old one reserved. */
    void reserved(Collection<String> older, Collection<String> newer) {
        newer.stream().filter(older::contains).forEach(name -> found(Kind.RESERVED, name, ""));
    }

    /** Of writer and reader the older one. */
    <T> T older(T writer, T reader) {
        return isBackward() ? writer : reader;
    }

    /** Of writer and reader the newer one. */
    <T> T newer(T writer, T reader) {
        return isBackward() ? reader : writer;
    }

    void found(Kind kind, String name, String detail) {
        breaches.add(new Breach(kind, direction, type, name, "", detail));
    }
}
