Feature: a

  Scenario: b
    Givn an account with a balance of 2,000 USDT

  Scenario: c
    Givn the policy gide
    When it asks to withdraw 10 USDT
    Then it is allowed

  Scenario: the prose below is prose
    The guide gives no entry price. Given that, we take one.
    Then again, note: it may be another.
    Given an account with a balance of 2,000 USDT
    When it asks to withdraw 10 USDT
    Then it is allowed
