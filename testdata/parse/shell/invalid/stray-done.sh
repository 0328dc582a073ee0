while true; do ls; done; done
