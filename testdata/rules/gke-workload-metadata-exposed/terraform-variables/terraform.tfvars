safe_mode = "GKE_METADATA"
