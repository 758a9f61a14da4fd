package shop;

final class Newsletters {}
