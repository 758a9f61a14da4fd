@Service("Customer Care")
package dev.acme;

import dev.fanfare.Service;
