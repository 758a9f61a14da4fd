package shop;

final class EmailsSubscriptions {}
