package shop;

enum Plan {
    FREE,
    PAID
}
