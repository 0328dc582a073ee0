resource "google_compute_network_firewall_policy_rule" "apps" {
  firewall_policy = "shop"
  rule_name       = "apps"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: firewall-node-ports-open 22 "apps"
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["30000-32767"]
    }
  }
}

resource "google_compute_region_network_firewall_policy_rule" "region" {
  firewall_policy = "shop"
  rule_name       = "region"
  region          = "europe-west1"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: firewall-node-ports-open
    layer4_configs {
      ip_protocol = "udp"
      ports       = ["30080"]
    }
  }
}

resource "google_compute_firewall_policy_rule" "folder" {
  firewall_policy = "locations/global/firewallPolicies/1"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: firewall-node-ports-open
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["32000-32100"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "denied" {
  firewall_policy = "shop"
  rule_name       = "denied"
  priority        = 2000
  direction       = "INGRESS"
  action          = "deny"
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["30000-32767"]
    }
  }
}

# The rule is for machines with a tag.
resource "google_compute_network_firewall_policy_rule" "tagged" {
  firewall_policy = "shop"
  rule_name       = "tagged"
  priority        = 3000
  direction       = "INGRESS"
  action          = "allow"
  target_secure_tags {
    name = "tagValues/1"
  }
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["30000-32767"]
    }
  }
}
