package shop;

final class OrderSender {}
