# What the manifest of dev.fanfare.sample says: the only file that differs from one application to another.
# Written by "fanfare terraform"; whoever changes it by hand loses that the next time.

locals {
  topics = {
    "site-added" = {
      fifo = false
      tags = {
        "fanfare:topic" = "site-added"
      }
    }
    "uptime-transition" = {
      fifo = true
      tags = {
        "fanfare:topic" = "uptime-transition"
      }
    }
  }
  subscriptions = {
    "site-added/check-new-site" = {
      topic                         = "site-added"
      name                          = "check-new-site"
      fifo                          = false
      visibility_timeout_seconds    = 30
      message_retention_seconds     = 604800
      max_receive_count             = 12
      dead_letter_retention_seconds = 1209600
      filter_policy                 = null
      tags = {
        "fanfare:service"      = "monitor"
        "fanfare:subscription" = "check-new-site"
        "fanfare:topic"        = "site-added"
      }
    }
    "uptime-transition/post-webhook" = {
      topic                         = "uptime-transition"
      name                          = "post-webhook"
      fifo                          = true
      visibility_timeout_seconds    = 30
      message_retention_seconds     = 604800
      max_receive_count             = 32
      dead_letter_retention_seconds = 1209600
      filter_policy                 = null
      tags = {
        "fanfare:service"      = "notify"
        "fanfare:subscription" = "post-webhook"
        "fanfare:topic"        = "uptime-transition"
      }
    }
  }
  services = {
    monitor = {
      publishes  = ["uptime-transition"]
      subscribes = ["site-added/check-new-site"]
    }
    notify = {
      publishes  = []
      subscribes = ["uptime-transition/post-webhook"]
    }
    site = {
      publishes  = ["site-added"]
      subscribes = []
    }
  }
  policies = {
    monitor = {
      service    = "monitor"
      publishes  = ["uptime-transition"]
      subscribes = ["site-added/check-new-site"]
      tags = {
        "fanfare:service" = "monitor"
      }
    }
    notify = {
      service    = "notify"
      publishes  = []
      subscribes = ["uptime-transition/post-webhook"]
      tags = {
        "fanfare:service" = "notify"
      }
    }
    site = {
      service    = "site"
      publishes  = ["site-added"]
      subscribes = []
      tags = {
        "fanfare:service" = "site"
      }
    }
  }
}
