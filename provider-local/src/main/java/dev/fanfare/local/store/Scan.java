package dev.fanfare.local.store;

import org.rocksdb.RocksDBException;

/** Shows the engine's records to those who know nothing of its failures. */
final class Scan {
    private Scan() {}

    /** Visits the records from the first key until before the other, or to the end if that is empty, in order of keys. */
    static void of(Engine engine, byte[] from, byte[] to, Store.Visitor visitor) throws RocksDBException {
        try {
            engine.scan(
                    from,
                    to,
                    (key, content) -> visitor.visit(key, () -> {
                        try {
                            return content.read();
                        } catch (RocksDBException damaged) {
                            throw new Unreadable(damaged);
                        }
                    }));
        } catch (Unreadable unreadable) {
            throw unreadable.failure;
        }
    }

    /** Carries a failure through a visitor. */
    private static final class Unreadable extends RuntimeException {
        private final RocksDBException failure;

        private Unreadable(RocksDBException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
