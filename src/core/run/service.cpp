// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/service.h"

#include "moc_service.cpp"
