package a.shop;

/** What happens to a parcel. */
public sealed interface Parcel {
    /** In its box. */
    record Packed(long number, double weight) implements Parcel {}

    /** On its way. */
    record Sent(Carrier carrier) implements Parcel {}

    /** Gone. */
    record Lost(String number, String where) implements Parcel {}

    /** Who carries it. */
    enum Carrier {
        POST
    }
}
