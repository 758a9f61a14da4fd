package shop;

final class OrderPublisher {}
