/** Sells. */
@Service("web-shop")
package dev.acme.shop;

import dev.fanfare.Service;
