package shop;

final class Clock {}
