package shop;

enum Plan {
    FREE,
    PRO
}
