package shop;

enum Plan {
    FREE
}
