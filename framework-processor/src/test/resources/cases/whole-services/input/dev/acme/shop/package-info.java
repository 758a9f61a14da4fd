/** Sells things. */
@Service("shop")
package dev.acme.shop;

import dev.fanfare.Service;
