/** An application that uses everything the product has, as its users would. */
@Service("shop")
package dev.fanfare.integration.shop;

import dev.fanfare.Service;
